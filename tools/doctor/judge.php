<?php
// SPDX-License-Identifier: MIT
// Collects what the scanner finds and says of each thing whether wsco has it.

final class Judge
{
    // Places that are kept of one thing.
    public int $places = 4;
    /** @var array<string, array<string, array{name: string, count: int, places: list<string>, others: list<string>}>> */
    private array $uses = [];
    /** @var array<string, true> what the code asks for, in lower case */
    private array $asked = [];
    /** @var array<string, true> the same of the file that is being read */
    private array $asked_here = [];
    /** @var array<string, array{string, string}> kinds and keys of the uses in that file */
    private array $here = [];

    /** Kinds of uses of a class that need it; without it the others do no harm. */
    private const NEEDS = ['new', 'extends', 'static'];
    private const NAMES = ['import', 'mention'];

    public function __construct(private Api $api)
    {
    }

    public function found(string $kind, string $name, string $place, array $others): void
    {
        if ($kind === 'asked') {
            $name = $this->canonical($name);
            $this->asked[strtolower($name)] = $this->asked_here[strtolower($name)] = true;
        }
        if (!str_starts_with($kind, 'declares') && !$this->is_of_swoole($kind, $name, $others)) {
            return;
        }
        $use = &$this->uses[$kind][strtolower($name)];
        $use ??= ['name' => $name, 'count' => 0, 'places' => [], 'others' => $others, 'asked' => true];
        $this->here["$kind " . strtolower($name)] = [$kind, strtolower($name)];
        $use['count']++;
        if (count($use['places']) < $this->places && !in_array($place, $use['places'], true)) {
            $use['places'][] = $place;
        }
    }

    /** Must be called behind each file: who asks in one file does not guard another. */
    public function end_file(): void
    {
        foreach ($this->here as [$kind, $key]) {
            $use = &$this->uses[$kind][$key];
            $names = [$this->canonical($use['name']), ...$use['others']];
            $asked = array_intersect_key($this->asked_here, array_flip(array_map(strtolower(...), $names))) !== [];
            $use['asked'] = $use['asked'] && ($asked || in_array($kind, self::NAMES, true));
            unset($use);
        }
        $this->here = $this->asked_here = [];
    }

    /** The full name of a class or of a member of one. */
    private function canonical(string $name): string
    {
        [$class, $member] = [...explode('::', $name, 2), ''];
        return $this->api->canonical($class) . ($member !== '' ? "::$member" : '');
    }

    private function is_of_swoole(string $kind, string $name, array $others): bool
    {
        $pattern = match ($kind) {
            'option' => '//',
            'setting' => '/^(open)?swoole\./i',
            'constant' => '/(OPEN)?(SWOOLE|WEBSOCKET)_/',
            'function' => '/^((open)?swoole_|(swoole|openswoole|co)\\\\|(go|defer)$)/i',
            'asked' => '/^((open)?swoole|co$|co\\\\|go$|defer$|chan$)/i',
            default => '/^((open)?swoole\\\\|co(\\\\|:|$)|chan(:|$)|swoole_[a-z0-9_]+(:|$))/i',
        };
        return preg_grep($pattern, [$name, ...$others]) !== [];
    }

    /** @return array{has: list<array>, named: list<array>, notes: list<array>, missing: list<array>} things by verdict */
    public function verdicts(): array
    {
        $verdicts = ['has' => [], 'named' => [], 'notes' => [], 'missing' => []];
        foreach ([...$this->classes(), ...$this->members(), ...$this->functions(), ...$this->constants(), ...$this->options(), ...$this->settings()] as $thing) {
            $key = "$thing[kind] " . strtolower($thing['name']);
            $known = $verdicts[$thing['verdict']][$key] ?? null;
            $verdicts[$thing['verdict']][$key] = $known === null ? $thing : $this->merged($known, $thing);
        }
        foreach ($verdicts as &$things) {
            ksort($things);
            $things = array_values($things);
        }
        return $verdicts;
    }

    /** Does the code ask for an extension of this name? */
    public function asks_for(string $extension): bool
    {
        return isset($this->asked[$extension]);
    }

    /** Are names like Co and go() used? */
    public function uses_short_names(): bool
    {
        foreach ([...self::NEEDS, ...self::NAMES, 'function'] as $kind) {
            foreach ($this->uses[$kind] ?? [] as $key => $use) {
                if (!$this->is_declared($kind === 'function' ? 'function' : 'class', [$key, ...$use['others']])
                    && preg_grep('/^(co(\\\\.*)?|chan|go|defer)$/i', [$key, ...$use['others']])) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The second use with the first one added. */
    private function merged(array $first, array $second): array
    {
        $second['count'] += $first['count'];
        $second['asked'] = $first['asked'] && $second['asked'];
        $places = array_unique([...$first['places'], ...$second['places']]);
        natsort($places);
        $second['places'] = array_slice(array_values($places), 0, $this->places);
        return $second;
    }

    private function thing(string $kind, array $use, string $verdict, string $hint = ''): array
    {
        return ['kind' => $kind, 'verdict' => $verdict, 'hint' => $hint] + $use;
    }

    private function is_declared(string $kind, array $names): bool
    {
        foreach ($names as $name) {
            if (isset($this->uses["declares $kind"][strtolower($name)])) {
                return true;
            }
        }
        return false;
    }

    // ------------------------------------------------------------------------------------------ classes

    /** @return list<array> */
    private function classes(): array
    {
        $classes = [];
        foreach ([...self::NEEDS, ...self::NAMES] as $kind) {
            foreach ($this->uses[$kind] ?? [] as $use) {
                $use['name'] = $this->api->canonical($use['name']);
                if ($this->is_declared('class', [$use['name']]) || ($kind === 'import' && $this->is_namespace($use['name']))) {
                    continue;
                }
                $key = strtolower($use['name']);
                $use['uses'] = ($classes[$key]['uses'] ?? []) + [$kind => true];
                $classes[$key] = isset($classes[$key]) ? $this->merged($classes[$key], $use) : $use;
            }
        }
        return array_map($this->judge_class(...), array_values($classes));
    }

    /** Of `use Swoole\Http;`, which imports no class. */
    private function is_namespace(string $name): bool
    {
        return $this->api->class($name) === null && preg_grep('/^' . preg_quote(strtolower($name), '/') . '\\\\/', array_keys($this->api->classes + $this->api->hints)) !== [];
    }

    private function judge_class(array $class): array
    {
        $ours = $this->api->class($class['name']);
        if ($ours !== null && !($ours['refuses'] && array_intersect_key($class['uses'], ['new' => 1, 'extends' => 1]))) {
            return $this->thing('class', $class, 'has');
        }
        $hint = hint_for('class', strtolower($class['name'])) ?? $this->class_hint($class['name']);
        $needed = array_intersect_key($class['uses'], array_flip(self::NEEDS)) !== [];
        return $this->thing('class', $class, $needed && !$class['asked'] ? 'missing' : 'named', $hint);
    }

    private function class_hint(string $name): string
    {
        if (preg_match('/^swoole_(\w+)$/i', $name, $m)) {
            $new = 'Swoole\\' . str_replace(' ', '\\', ucwords(str_replace('_', ' ', strtolower($m[1]))));
            return $this->renamed($new, "an old name of $new");
        }
        if (preg_match('/^openswoole\\\\(.*)$/i', $name, $m)) {
            return $this->renamed("Swoole\\$m[1]", "use Swoole\\$m[1]");
        }
        $best = 'wsco does not have it';
        $length = 0;
        foreach ($this->api->hints as $prefix => $hint) {
            $below = strtolower($name) === $prefix || str_starts_with(strtolower($name), rtrim($prefix, '\\') . '\\');
            if ($below && strlen($prefix) > $length) {
                [$best, $length] = [$hint, strlen($prefix)];
            }
        }
        return $best;
    }

    private function renamed(string $name, string $hint): string
    {
        return $this->api->class($name) !== null ? $hint : (hint_for('class', strtolower($name)) ?? $this->class_hint($name));
    }

    // ------------------------------------------------------------------------------------------ the rest

    /** @return Generator<array> methods and class constants of classes that wsco has */
    private function members(): Generator
    {
        foreach (['method' => 'methods', 'class constant' => 'consts'] as $kind => $list) {
            foreach ($this->uses[$kind] ?? [] as $use) {
                [$class, $member] = explode('::', $use['name']);
                $ours = $this->api->class($class);
                if ($ours === null || $this->is_declared('class', [$class])) {
                    continue;
                }
                $use['name'] = "$ours[name]::$member";
                if ($this->api->has($class, $member, $list)) {
                    yield $this->thing($kind, $use, 'has');
                } else {
                    $hint = hint_for($kind, strtolower($use['name'])) ?? 'wsco does not have it';
                    yield $this->thing($kind, $use, $use['asked'] ? 'named' : 'missing', $hint);
                }
            }
        }
    }

    private function functions(): Generator
    {
        foreach ($this->uses['function'] ?? [] as $use) {
            $names = [$use['name'], ...$use['others']];
            if ($this->is_declared('function', $names)) {
                continue;
            }
            $ours = array_intersect_key($this->api->functions, array_flip(array_map(strtolower(...), $names)));
            $use['name'] = reset($ours) ?: end($names);
            if ($ours !== []) {
                yield $this->thing('function', $use, 'has');
            } elseif (preg_match('/^(open)?swoole/i', $use['name']) || preg_match('/^co\\\\/i', $use['name'])) {
                $hint = hint_for('function', strtolower($use['name'])) ?? 'wsco does not have it';
                yield $this->thing('function', $use, $use['asked'] ? 'named' : 'missing', $hint);
            }
        }
    }

    private function constants(): Generator
    {
        // Hooks are there as soon as their class is.
        $hooks = $this->api->class('Swoole\Runtime') === null ? $this->api->hints['swoole\runtime'] ?? '' : '';
        foreach ($this->uses['constant'] ?? [] as $use) {
            $names = [$use['name'], ...$use['others']];
            $use['name'] = end($names);
            if ($this->is_declared('constant', $names)) {
                continue;
            }
            if (isset($this->api->constants[$use['name']])) {
                $hook = $hooks !== '' && str_starts_with($use['name'], 'SWOOLE_HOOK_');
                yield $this->thing('constant', $use, $hook ? 'notes' : 'has', $hook ? $hooks : '');
            } elseif (!str_starts_with($use['name'], 'WEBSOCKET_')) {
                $hint = hint_for('constant', strtolower($use['name'])) ?? 'wsco does not have it';
                yield $this->thing('constant', $use, $use['asked'] ? 'named' : 'missing', $hint);
            }
        }
    }

    private function options(): Generator
    {
        foreach ($this->uses['option'] ?? [] as $use) {
            [$scopes, $use['name']] = explode(' ', $use['name'], 2);
            $known = array_filter(array_map(fn ($scope) => $this->api->options[$scope][$use['name']] ?? null, explode('|', $scopes)), fn ($effect) => $effect !== null);
            yield match (true) {
                $known === [] => $this->thing('option', $use, 'notes', 'unknown here: set() warns of it'),
                max($known) => $this->thing('option', $use, 'has'),
                default => $this->thing('option', $use, 'notes', 'has no effect here'),
            };
        }
    }

    private function settings(): Generator
    {
        foreach ($this->uses['setting'] ?? [] as $use) {
            $has = isset($this->api->settings[$use['name']]);
            yield $this->thing('setting', $use, $has ? 'has' : 'notes', $has ? '' : 'unknown here: it has no effect');
        }
    }
}
