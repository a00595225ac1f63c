<?php
// SPDX-License-Identifier: MIT
// Finds the uses of Swoole in the tokens of one file. It knows the class of a variable from `new`, from types and from what
// methods of wsco's classes return; what a name made at run time stands for it cannot know.

final class Scanner
{
    private Names $names;
    /** @var list<PhpToken> */
    private array $tokens = [];
    /** @var list<array{string, array<string, string>}> the open braces: kind, and the classes of variables */
    private array $braces = [];
    /** @var array<int, array{string, array<string, string>}> what the brace at this index opens */
    private array $bodies = [];
    /** @var array<string, string> property => class, of all classes of the file */
    private array $properties = [];
    /** @var array<int, list<string>> index of `function` or `fn` => classes of its parameters without a type */
    private array $handlers = [];
    /** @var array<int, true> indexes of names that have been taken */
    private array $taken = [];

    /** Functions that ask whether something exists, which then may be missing. */
    private const QUESTIONS = ['class_exists', 'interface_exists', 'function_exists', 'method_exists', 'defined',
        'is_callable', 'extension_loaded', 'phpversion', 'is_a', 'is_subclass_of'];

    /** @param Closure(string $kind, string $name, int $line, list<string> $others): void $found */
    public function __construct(private Api $api, private Closure $found)
    {
    }

    public function scan(string $code): void
    {
        $this->names = new Names();
        $this->tokens = tokens_of($code);
        $this->braces = [['file', []]];
        $this->bodies = $this->handlers = $this->taken = $this->properties = [];
        $this->collect_properties();
        $this->names = new Names();
        for ($i = 0; isset($this->tokens[$i]); $i++) {
            $i = $this->step($i);
        }
    }

    /** Reads what begins at $i. @return int the index of the last token that is done with */
    private function step(int $i): int
    {
        $token = $this->tokens[$i];
        switch ($token->id) {
            case T_NAMESPACE:
                return $this->names->enter($this->tokens, $i);
            case T_USE:
                return $this->read_use($i);
            case T_CLASS:
            case T_INTERFACE:
            case T_TRAIT:
            case T_ENUM:
                $this->read_class($i);
                return $i;
            case T_FUNCTION:
            case T_FN:
                $this->read_function($i);
                return $i;
            case T_NEW:
            case T_INSTANCEOF:
                if ($this->token($i + 1)->is(NAME_TOKENS)) {
                    $this->class_use($i + 1, $token->is(T_NEW) ? 'new' : 'mention');
                }
                return $i;
            case T_VARIABLE:
                $this->read_variable($i);
                return $i;
            case T_CONSTANT_ENCAPSED_STRING:
                $this->read_string($i);
                return $i;
            case T_CONST:
                $this->is($i + 2, '=') && end($this->braces)[0] !== 'class'
                    && $this->found('declares constant', $this->names->declared($this->token($i + 1)->text), $i);
                return $i;
            case ord('('):
                $this->token($i + 1)->is(T_NEW) && $this->walk($i, true);
                return $i;
            case ord('{'):
            case T_CURLY_OPEN:
            case T_DOLLAR_OPEN_CURLY_BRACES:
                $this->braces[] = $this->bodies[$i] ?? ['block', $this->variables()];
                return $i;
            case ord('}'):
                $this->leave();
                return $i;
        }
        $before = $this->token($i - 1);
        if ($token->is(NAME_TOKENS) && !isset($this->taken[$i]) && !$before->is([T_OBJECT_OPERATOR, T_NULLSAFE_OBJECT_OPERATOR, T_DOUBLE_COLON, T_CONST, T_GOTO])) {
            $this->read_name($i);
        }
        return $i;
    }

    private function token(int $i): PhpToken
    {
        return $this->tokens[$i] ?? new PhpToken(ord(';'), ';');
    }

    private function is(int $i, string $text): bool
    {
        return ($this->tokens[$i]->text ?? '') === $text;
    }

    private function found(string $kind, string $name, int $at, array $others = []): void
    {
        ($this->found)($kind, $name, $this->token($at)->line, $others);
    }

    // ------------------------------------------------------------------------------------------ scopes

    /** @return array<string, string> */
    private function variables(): array
    {
        return end($this->braces)[1] ?? [];
    }

    private function assign(string $variable, ?string $class): void
    {
        if ($class === null) {
            unset($this->braces[array_key_last($this->braces)][1][$variable]);
        } else {
            $this->braces[array_key_last($this->braces)][1][$variable] = $class;
        }
    }

    /** What a block has assigned stays known after it. */
    private function leave(): void
    {
        if (count($this->braces) === 1) {
            return;
        }
        [$kind, $variables] = array_pop($this->braces);
        if ($kind === 'block') {
            $this->braces[array_key_last($this->braces)][1] = $variables;
        }
    }

    /** Reads `private Server $x`, promoted parameters and `$this->x = new Server` ahead of the methods that use them. */
    private function collect_properties(): void
    {
        foreach ($this->tokens as $i => $token) {
            if ($token->is(T_NAMESPACE)) {
                $this->names->enter($this->tokens, $i);
            } elseif ($token->is(T_USE) && !$this->is($i - 1, ')') && !$this->is($i + 1, '(')) {
                $last = $i;
                $this->names->import($this->tokens, $i, $last);
            } elseif ($token->is([T_PUBLIC, T_PROTECTED, T_PRIVATE, T_VAR, T_READONLY])) {
                $this->collect_property($i);
            } elseif ($token->text === '$this' && $this->token($i + 2)->is(T_STRING) && $this->is($i + 3, '=')
                && $this->token($i + 4)->is(T_NEW) && $this->token($i + 5)->is(NAME_TOKENS)) {
                $this->properties[$this->token($i + 2)->text] ??= $this->names->class($this->token($i + 5)->text);
            }
        }
    }

    private function collect_property(int $i): void
    {
        while ($this->token(++$i)->is([T_STATIC, T_READONLY, T_PUBLIC, T_PROTECTED, T_PRIVATE]) || $this->is($i, '?')) {
            continue;
        }
        if ($this->token($i)->is(NAME_TOKENS) && $this->token($i + 1)->is(T_VARIABLE)) {
            $this->properties[substr($this->token($i + 1)->text, 1)] = $this->names->class($this->token($i)->text);
        }
    }

    // ------------------------------------------------------------------------------------------ declarations

    private function read_use(int $i): int
    {
        if ($this->is($i - 1, ')') || $this->is($i + 1, '(')) {
            return $i;
        }
        if (end($this->braces)[0] === 'class') {
            for ($i++; $this->token($i)->is(NAME_TOKENS) || $this->is($i, ','); $i++) {
                $this->token($i)->is(NAME_TOKENS) && $this->class_use($i, 'extends');
            }
            return $i - 1;
        }
        $last = $i;
        foreach ($this->names->import($this->tokens, $i, $last) as $class) {
            $this->found('import', $class, $i);
        }
        return $last;
    }

    private function read_class(int $i): void
    {
        if ($this->is($i - 1, '::')) {
            return;
        }
        $kind = 'mention';
        $depth = 0;
        if (is_word($this->token($i + 1)) && !$this->token($i + 1)->is([T_EXTENDS, T_IMPLEMENTS])) {
            $this->found('declares class', $this->names->declared($this->token(++$i)->text), $i);
            $this->taken[$i] = true;
        }
        while (isset($this->tokens[++$i]) && !($depth === 0 && in_array($this->token($i)->text, ['{', ';'], true))) {
            $depth += ($this->is($i, '(')) - ($this->is($i, ')'));
            if ($this->token($i)->is([T_EXTENDS, T_IMPLEMENTS])) {
                $kind = 'extends';
            } elseif ($kind === 'extends' && $depth === 0 && $this->token($i)->is(NAME_TOKENS)) {
                $this->class_use($i, 'extends');
            }
        }
        $this->bodies[$i] = ['class', []];
    }

    private function read_function(int $i): void
    {
        $closure = $this->token($i)->is(T_FN);
        $handler = $this->handlers[$i] ?? [];
        $i += $this->is($i + 1, '&') ? 2 : 1;
        if (is_word($this->token($i)) && $this->is($i + 1, '(')) {
            if (end($this->braces)[0] !== 'class') {
                $this->found('declares function', $this->names->declared($this->token($i)->text), $i);
            }
            $this->taken[$i] = true;
            $scope = [];
            $i++;
        } else {
            // A closure sees variables by the same names; if it does not take them over, it does not use them either.
            $scope = $this->variables();
            $closure = true;
        }
        if (!$this->is($i, '(')) {
            return;
        }
        $end = $this->closing($i);
        $scope = array_merge($scope, $this->parameters($i, $end, $handler));
        for ($i = $end + 1; isset($this->tokens[$i]) && !in_array($this->token($i)->text, ['{', ';', '=>'], true); $i++) {
            continue;
        }
        if ($this->is($i, '{')) {
            $this->bodies[$i] = ['function', $scope];
        } elseif ($this->is($i, '=>') && $closure) {
            $this->braces[array_key_last($this->braces)][1] = $scope;
        }
    }

    /** @return array<string, ?string> variable => class, null if it is of no class that is known */
    private function parameters(int $open, int $close, array $handler): array
    {
        $classes = $types = [];
        $depth = 0;
        $in_type = true;
        $position = 0;
        for ($i = $open + 1; $i < $close; $i++) {
            $token = $this->token($i);
            $depth += in_array($token->text, ['(', '[', '{', '#['], true) - in_array($token->text, [')', ']', '}'], true);
            if ($depth > 0) {
                continue;
            }
            if ($token->text === ',') {
                [$types, $in_type, $position] = [[], true, $position + 1];
            } elseif ($token->text === '=') {
                $in_type = false;
            } elseif ($in_type && $token->is(NAME_TOKENS) && !in_array(strtolower($token->text), ['null', 'false', 'bool', 'int', 'string', 'float', 'mixed', 'iterable', 'object', 'self'], true)) {
                $types[] = $this->names->class($token->text);
            } elseif ($in_type && $token->is(T_VARIABLE)) {
                $classes[$token->text] = count($types) === 1 ? $types[0] : ($types === [] ? $handler[$position] ?? null : null);
                $in_type = false;
            }
        }
        return array_filter($classes, fn ($class) => $class !== null) + array_fill_keys(array_keys($classes), '');
    }

    /** The index of the bracket that closes the one at $i; the last token if there is none. */
    private function closing(int $i): int
    {
        $depth = 0;
        for (; isset($this->tokens[$i]); $i++) {
            $text = $this->tokens[$i]->text;
            $depth += in_array($text, ['(', '[', '{', '#[', '${'], true) - in_array($text, [')', ']', '}'], true);
            if ($depth === 0) {
                return $i;
            }
        }
        return $i - 1;
    }

    // ------------------------------------------------------------------------------------------ uses

    private function class_use(int $i, string $kind): void
    {
        $this->taken[$i] = true;
        $this->found($kind, $this->names->class($this->token($i)->text), $i);
    }

    /** A name that stands alone: before ::, a call, a constant, or a type. */
    private function read_name(int $i): void
    {
        $name = $this->token($i)->text;
        if ($this->is($i + 1, '::')) {
            $this->read_static($i);
        } elseif ($this->is($i + 1, '(')) {
            $this->read_call($i, $name);
        } elseif (preg_match('/(^|\\\\)(OPEN)?(SWOOLE|WEBSOCKET)_[A-Z0-9_v]+$/D', $name)) {
            $others = $this->names->others($name, 'const');
            $this->found('constant', array_shift($others), $i, $others);
        } elseif (!$this->is($i + 1, ':')) {
            $this->found('mention', $this->names->class($name), $i);
        }
    }

    private function read_static(int $i): void
    {
        $class = $this->names->class($this->token($i)->text);
        $member = $this->token($i + 2);
        if ($member->is(T_CLASS)) {
            $this->found('mention', $class, $i);
        } elseif (is_word($member) && $this->is($i + 3, '(')) {
            $this->found('static', $class, $i);
            $this->found('method', "$class::$member->text", $i);
            $this->read_options($class, $member->text, $i + 3);
            $this->chain($this->closing($i + 3) + 1, $this->api->returns($class, $member->text), true);
        } else {
            $this->found('static', $class, $i);
            is_word($member) && $this->found('class constant', "$class::$member->text", $i);
        }
    }

    private function read_call(int $i, string $name): void
    {
        $names = $this->names->others($name, 'function');
        $short = strtolower(end($names));
        if (in_array($short, self::QUESTIONS, true)) {
            $this->read_question($i + 2);
        } elseif (($short === 'ini_set' || $short === 'ini_get') && $this->token($i + 2)->is(T_CONSTANT_ENCAPSED_STRING)) {
            $this->found('setting', $this->text($i + 2), $i);
        } elseif ($short === 'define' && $this->token($i + 2)->is(T_CONSTANT_ENCAPSED_STRING)) {
            $this->found('declares constant', $this->text($i + 2), $i);
        } elseif ($short === 'swoole_async_set') {
            $this->option_names($i + 2, ['RUNTIME', 'ASYNC']);
        }
        $this->found('function', array_shift($names), $i, $names);
    }

    /** class_exists('X'), method_exists($x, 'm'), defined('SWOOLE_X'), extension_loaded('swoole') and the like. */
    private function read_question(int $i): void
    {
        $name = null;
        $second = $i + 2;
        if ($this->token($i)->is(T_CONSTANT_ENCAPSED_STRING)) {
            $this->taken[$i] = true;
            $name = ltrim($this->text($i), '\\');
        } elseif ($this->token($i)->is(NAME_TOKENS) && $this->is($i + 1, '::')) {
            $name = $this->names->class($this->token($i)->text);
            $second = $i + 4;
        } elseif ($this->token($i)->is(T_VARIABLE)) {
            $name = ($this->variables()[$this->token($i)->text] ?? '') ?: null;
        }
        if ($name === null) {
            return;
        }
        $member = $this->is($second - 1, ',') && $this->token($second)->is(T_CONSTANT_ENCAPSED_STRING);
        $this->found('asked', $member ? "$name::" . $this->text($second) : $name, $i);
    }

    private function read_string(int $i): void
    {
        $text = ltrim($this->text($i), '\\');
        if (!isset($this->taken[$i]) && preg_match('/^(open)?swoole(\\\\\w+)+$/Di', $text)) {
            $this->found('mention', $text, $i);
        }
    }

    private function text(int $i): string
    {
        return preg_replace('/\\\\([\\\\\'"])/', '$1', substr($this->token($i)->text, 1, -1));
    }

    /** $x = ..., $x->m(), $this->x->m() */
    private function read_variable(int $i): void
    {
        $name = $this->token($i)->text;
        $this->walk($i, true);
        if ($this->is($i + 1, '=')) {
            $this->assign($name, $this->walk($i + 2, false));
        }
    }

    /** The class of the expression at $i, null if it is not known. $tell: its calls are uses that were not told yet. */
    private function walk(int $i, bool $tell): ?string
    {
        $token = $this->token($i);
        if ($token->is(T_NEW) && $this->token($i + 1)->is(NAME_TOKENS)) {
            return $this->names->class($this->token($i + 1)->text);
        }
        if ($token->text === '(' && $this->token($i + 1)->is(T_NEW)) {
            return $this->chain($this->closing($i) + 1, $this->walk($i + 1, false), $tell);
        }
        if ($token->is(NAME_TOKENS) && $this->is($i + 1, '::') && $this->is($i + 3, '(')) {
            $class = $this->names->class($token->text);
            return $this->chain($this->closing($i + 3) + 1, $this->api->returns($class, $this->token($i + 2)->text), false);
        }
        if (!$token->is(T_VARIABLE)) {
            return null;
        }
        if ($token->text !== '$this') {
            return $this->chain($i + 1, ($this->variables()[$token->text] ?? '') ?: null, $tell);
        }
        $property = $this->token($i + 2);
        return is_word($property) && !$this->is($i + 3, '(')
            ? $this->chain($i + 3, $this->properties[$property->text] ?? null, $tell) : null;
    }

    /** Follows ->m()->n() from $i on. @return ?string the class at the end */
    private function chain(int $i, ?string $class, bool $tell): ?string
    {
        while ($this->token($i)->is([T_OBJECT_OPERATOR, T_NULLSAFE_OBJECT_OPERATOR])) {
            $method = $this->token($i + 1);
            if ($class === null || !is_word($method) || !$this->is($i + 2, '(')) {
                return null;
            }
            if ($tell) {
                $this->found('method', "$class::$method->text", $i + 1);
                $this->read_options($class, $method->text, $i + 2);
                $this->read_handler($class, $method->text, $i + 2);
            }
            $class = $this->api->returns($class, $method->text);
            $i = $this->closing($i + 2) + 1;
        }
        return $class;
    }

    /** The parameters of a handler need no type: handle() says what they are. */
    private function read_handler(string $class, string $method, int $open): void
    {
        $parameters = [
            'swoole\coroutine\http\server' => ['Swoole\Http\Request', 'Swoole\Http\Response'],
            'swoole\coroutine\server' => ['Swoole\Coroutine\Server\Connection'],
        ][strtolower($this->api->canonical($class))] ?? null;
        if ($parameters === null || strtolower($method) !== 'handle') {
            return;
        }
        $close = $this->closing($open);
        for ($i = $open + 1; $i < $close; $i++) {
            if ($this->token($i)->is([T_FUNCTION, T_FN])) {
                $this->handlers[$i] = $parameters;
                return;
            }
        }
    }

    // ------------------------------------------------------------------------------------------ options

    private function read_options(string $class, string $method, int $open): void
    {
        $scope = [
            'swoole\coroutine\http\server::set' => 'HTTP',
            'swoole\coroutine\server::set' => 'TCP',
            'swoole\coroutine\scheduler::set' => 'RUNTIME',
            'swoole\coroutine::set' => 'RUNTIME',
            'swoole\process\pool::set' => 'POOL',
        ][strtolower($this->api->canonical($class) . "::$method")] ?? null;
        $scope !== null && $this->option_names($open + 1, [$scope]);
    }

    /** The keys of the array at $i. @param list<string> $scopes */
    private function option_names(int $i, array $scopes): void
    {
        $i += $this->token($i)->is(T_ARRAY) ? 1 : 0;
        if (!$this->is($i, '[') && !$this->is($i, '(')) {
            return;
        }
        $close = $this->closing($i);
        while (++$i < $close) {
            if ($this->is($i, '[') || $this->is($i, '(') || $this->is($i, '{')) {
                $i = $this->closing($i);
            } elseif ($this->token($i)->is(T_CONSTANT_ENCAPSED_STRING) && $this->is($i + 1, '=>')) {
                $this->found('option', implode('|', $scopes) . ' ' . $this->text($i), $i);
            } elseif ($this->token($i)->is(NAME_TOKENS) && $this->is($i + 1, '::') && $this->is($i + 3, '=>')) {
                $class = $this->api->class($this->names->class($this->token($i)->text));
                $value = $class['consts'][$this->token($i + 2)->text] ?? null;
                $value !== null && $this->found('option', implode('|', $scopes) . " $value", $i);
            }
        }
    }
}
