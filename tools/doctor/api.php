<?php
// SPDX-License-Identifier: MIT
// What wsco has: classes and functions from stubs/, the rest from the tables in src/ that register it. Nothing is listed
// here by hand; tests/phpt/doctor/api.phpt holds the result against reflection.

final class Api
{
    /**
     * @var array<string, array{name: string, parents: list<string>, methods: array<string, ?string>, consts: array<string,
     *      mixed>, refuses: bool}> by name in lower case; of a method the class that it returns; refuses: new always throws
     */
    public array $classes = [];
    /** @var array<string, string> name in lower case => name */
    public array $functions = [];
    /** @var array<string, true> */
    public array $constants = [];
    /** @var array<string, true> */
    public array $settings = [];
    /** @var array<string, array<string, bool>> scope => option => has it an effect? */
    public array $options = [];
    /** @var array<string, string> short name of a class, in lower case => full name */
    public array $short = [];
    /** @var array<string, string> class that is missing, in lower case; with what is below it => what to use instead */
    public array $hints = [];

    public function __construct(private string $root)
    {
        foreach (glob("$root/stubs/*.stub.php") as $path) {
            (new StubReader($this))->read(file_get_contents($path));
        }
        $this->read_short_names();
        $this->read_constants();
        $this->read_settings();
        $this->read_options();
        $this->read_hints();
    }

    /** The full name of a class, for a short name too. */
    public function canonical(string $class): string
    {
        return $this->short[strtolower($class)] ?? preg_replace('/^co\\\\/i', 'Swoole\\Coroutine\\', $class);
    }

    public function class(string $name): ?array
    {
        return $this->classes[strtolower($this->canonical($name))] ?? null;
    }

    /** Is there a method, or a constant (kind "consts"), in a class of ours or above it? */
    public function has(string $class, string $member, string $kind): bool
    {
        $ours = $this->class($class);
        if ($ours === null) {
            return $kind === 'methods' ? method_exists($class, $member) : defined("$class::$member");
        }
        if (array_key_exists($kind === 'methods' ? strtolower($member) : $member, $ours[$kind])) {
            return true;
        }
        foreach ($ours['parents'] as $parent) {
            if ($this->has($parent, $member, $kind)) {
                return true;
            }
        }
        return $kind === 'methods' && strtolower($member) === '__construct';
    }

    /** The class of what a method returns, if it returns objects of one class. */
    public function returns(string $class, string $method): ?string
    {
        $ours = $this->class($class);
        if (isset($ours['methods'][strtolower($method)])) {
            return $ours['methods'][strtolower($method)];
        }
        foreach ($ours['parents'] ?? [] as $parent) {
            $type = $this->returns($parent, $method);
            if ($type !== null) {
                return $type;
            }
        }
        return null;
    }

    private function source(string $path): string
    {
        return file_get_contents("$this->root/$path");
    }

    private function read_short_names(): void
    {
        foreach (glob("$this->root/src/php/*/*.c") as $path) {
            preg_match_all('/php_wsco_short_name\("([^"]+)"/', file_get_contents($path), $m);
            foreach ($m[1] as $name) {
                $name = stripslashes($name);
                $full = $name === 'Co' ? 'Swoole\Coroutine' : preg_replace(['/^Co\\\\/', '/^Chan$/'],
                    ['Swoole\Coroutine\\', 'Swoole\Coroutine\Channel'], $name);
                $this->short[strtolower($name)] = $full;
            }
        }
    }

    private function read_constants(): void
    {
        $code = $this->source('src/php/module/constants.c');
        preg_match_all('/^static const constant (\w+)\[\] = \{(.*?)^\};/ms', $code, $tables, PREG_SET_ORDER);
        foreach ($tables as [, $table, $rows]) {
            preg_match_all('/^\s*\{"(\w+)"/m', $rows, $m);
            foreach ($table === 'websocket' ? ['WEBSOCKET_', 'SWOOLE_WEBSOCKET_'] : [''] as $prefix) {
                foreach ($m[1] as $name) {
                    $this->constants[$prefix . $name] = true;
                }
            }
        }
        preg_match_all('/REGISTER_\w+_CONSTANT\("(\w+)"/', $code, $m);
        $this->constants += array_fill_keys($m[1], true);
        preg_match('/#define WSCO_ERR_MAP\(X\).*?[^\\\\]\n/s', $this->source('include/wsco/base/err.h'), $map);
        preg_match_all('/X\((\w+), \d/', $map[0] ?? '', $m);
        foreach ($m[1] as $name) {
            $this->constants["SWOOLE_ERROR_$name"] = true;
        }
    }

    private function read_settings(): void
    {
        $code = $this->source('src/php/module/wsco.c');
        preg_match_all('/^SETTING_\w+\((\w+)[,)]/m', $code, $m);
        preg_match_all('/"((?:swoole|wsco)\.\w+)"/', $code, $full);
        $this->settings = array_fill_keys([...array_map(fn ($name) => "swoole.$name", $m[1]), ...$full[1]], true);
    }

    private function read_options(): void
    {
        preg_match_all('/^    \{"(\w+)", ([A-Z| ]+), ([A-Z]+)\},/m', $this->source('src/php/runtime/option_names.c'), $m, PREG_SET_ORDER);
        foreach ($m as [, $name, $scopes, $kind]) {
            foreach (explode(' | ', $scopes) as $scope) {
                $this->options[$scope][$name] ??= $kind !== 'IGNORED';
            }
        }
    }

    /** The hints that the engine's errors get at run time. */
    private function read_hints(): void
    {
        $code = str_replace("\\\n", '', $this->source('src/php/module/missing_class.c'));
        preg_match_all('/^#define (\w+)\s+(".*)$/m', $code, $m);
        $texts = array_combine($m[1], array_map($this->joined(...), $m[2]));
        preg_match_all('/^    \{"(\w+[^"]*)",\s*([^}]+)\},/m', $code, $m, PREG_SET_ORDER);
        foreach ($m as [, $name, $hint]) {
            $hint = preg_replace_callback('/(?<!["\w\\\\])([A-Z_]{3,})(?![\w"])/', fn ($word) => isset($texts[$word[1]]) ? '"' . addslashes($texts[$word[1]]) . '"' : $word[0], $hint);
            $this->hints[stripslashes($name)] = $this->joined($hint);
        }
    }

    /** The text of C string literals that stand one after the other. */
    private function joined(string $literals): string
    {
        preg_match_all('/"((?:[^"\\\\]|\\\\.)*)"/', $literals, $m);
        return stripslashes(implode('', $m[1]));
    }
}

/** Reads one stub into an Api. */
final class StubReader
{
    private Names $names;
    private string $class = '';

    public function __construct(private Api $api)
    {
        $this->names = new Names();
    }

    public function read(string $code): void
    {
        $all = PhpToken::tokenize($code);
        $tokens = array_values(array_filter($all, fn ($token) => !$token->is([T_WHITESPACE, T_COMMENT, T_OPEN_TAG])));
        $comment = '';
        $depth = $inside = 0;
        for ($i = 0; isset($tokens[$i]); $i++) {
            $token = $tokens[$i];
            $depth += ($token->text === '{') - ($token->text === '}');
            if ($this->class !== '' && $token->text === '}' && $depth < $inside) {
                $this->class = '';
            }
            if ($token->is(T_NAMESPACE)) {
                $i = $this->names->enter($tokens, $i);
            } elseif ($token->is([T_CLASS, T_INTERFACE])) {
                $i = $this->read_class($tokens, $i);
                $inside = $depth + 1;
            } elseif ($token->is(T_FUNCTION)) {
                $this->read_function($tokens, $i, $comment);
            } elseif ($token->is(T_CONST) && $this->class !== '') {
                $equals = $i;
                while ($tokens[$equals]->text !== '=') {
                    $equals++;
                }
                $value = $tokens[$equals + 1]->text;
                $this->api->classes[$this->class]['consts'][$tokens[$equals - 1]->text] = trim($value, '"\'');
            }
            $comment = $token->is(T_DOC_COMMENT) ? $token->text : ($token->is([T_PUBLIC, T_STATIC, T_FINAL]) ? $comment : '');
        }
    }

    /** @return int the index of the last token before the body */
    private function read_class(array $tokens, int $i): int
    {
        $name = $this->names->declared($tokens[++$i]->text);
        $this->class = strtolower($name);
        $parents = [];
        while ($tokens[$i + 1]->text !== '{') {
            if ($tokens[++$i]->is(NAME_TOKENS)) {
                $parents[] = $this->names->class($tokens[$i]->text);
            }
        }
        $this->api->classes[$this->class] = ['name' => $name, 'parents' => $parents, 'methods' => [], 'consts' => [], 'refuses' => false];
        return $i;
    }

    private function read_function(array $tokens, int $i, string $comment): void
    {
        $name = $tokens[$i + 1]->text;
        if ($this->class === '') {
            $full = $this->names->declared($name);
            $this->api->functions[strtolower($full)] = $full;
            return;
        }
        while (!in_array($tokens[$i]->text, ['{', ';'], true)) {
            $i++;
        }
        $types = [];
        while ($tokens[--$i]->text !== ')') {
            if ($tokens[$i]->is(NAME_TOKENS) && !in_array(strtolower($tokens[$i]->text), ['bool', 'int', 'string', 'float', 'false', 'true', 'null', 'mixed', 'void', 'iterable'], true)) {
                $types[] = $tokens[$i]->text;
            } elseif ($tokens[$i]->is(T_STATIC)) {
                $types[] = '\\' . $this->api->classes[$this->class]['name'];
            }
        }
        $type = count($types) !== 1 ? null : ($types[0] === 'self' ? $this->api->classes[$this->class]['name'] : $this->names->class($types[0]));
        $this->api->classes[$this->class]['methods'][strtolower($name)] = $type;
        if ($name === '__construct' && preg_match('/@throws \S+ always/', $comment)) {
            $this->api->classes[$this->class]['refuses'] = true;
        }
    }
}
