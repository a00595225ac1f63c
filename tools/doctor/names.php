<?php
// SPDX-License-Identifier: MIT
// The names of one file: its namespace, its imports, and what a name in it stands for.

/** The tokens of PHP code without blanks and comments. Never fails: what is no PHP is text of a template. */
function tokens_of(string $code): array
{
    $ignored = [T_WHITESPACE, T_COMMENT, T_DOC_COMMENT, T_OPEN_TAG, T_INLINE_HTML];
    // An error of the lexer (a bad octal number, say) is thrown or warned of, depending on what it is.
    set_error_handler(fn () => true);
    try {
        $tokens = PhpToken::tokenize($code);
    } catch (Throwable) {
        $tokens = [];
    } finally {
        restore_error_handler();
    }
    return array_values(array_filter($tokens, fn ($token) => !$token->is($ignored)));
}

const NAME_TOKENS = [T_STRING, T_NAME_QUALIFIED, T_NAME_FULLY_QUALIFIED, T_NAME_RELATIVE];

function is_word(?PhpToken $token): bool
{
    return $token !== null && preg_match('/^[a-z_\x80-\xff][\w\x80-\xff]*$/Di', $token->text) === 1;
}

final class Names
{
    private string $namespace = '';
    /** @var array<string, array<string, string>> kind => name as it is written, in lower case => full name */
    private array $imports = ['class' => [], 'function' => [], 'const' => []];

    /** @return int the index of the last token of the statement */
    public function enter(array $tokens, int $at): int
    {
        $this->imports = ['class' => [], 'function' => [], 'const' => []];
        $name = $tokens[$at + 1] ?? null;
        $named = $name !== null && $name->is(NAME_TOKENS);
        $this->namespace = $named ? trim($name->text, '\\') : '';
        return $named ? $at + 1 : $at;
    }

    /**
     * Reads `use A\B as C, D;`, `use function f;` and `use A\{B, function f};`.
     *
     * @return list<string> the classes that are imported; in $last the index of the last token
     */
    public function import(array $tokens, int $at, int &$last): array
    {
        $kind = $statement = 'class';
        $prefix = $name = '';
        $alias = null;
        $classes = [];
        for ($last = $at + 1; isset($tokens[$last]); $last++) {
            $token = $tokens[$last];
            if ($token->is([T_FUNCTION, T_CONST])) {
                $kind = $token->is(T_CONST) ? 'const' : 'function';
                $statement = $prefix === '' ? $kind : $statement;
            } elseif ($token->is(T_AS)) {
                $alias = $tokens[++$last]->text ?? null;
            } elseif ($token->is(NAME_TOKENS)) {
                $name = $token->text;
            } elseif ($token->text === '{') {
                $prefix = trim($name, '\\') . '\\';
                $name = '';
            } elseif (in_array($token->text, [',', ';', '}'], true)) {
                $full = $prefix . trim($name, '\\');
                if ($name !== '') {
                    $this->imports[$kind][self::key($kind, $alias ?? self::base($full))] = $full;
                    $kind === 'class' && $classes[] = $full;
                }
                [$name, $alias, $kind] = ['', null, $statement];
                if ($token->text === ';') {
                    break;
                }
            } elseif ($token->is(T_NS_SEPARATOR)) {
                continue;
            } else {
                break;
            }
        }
        return $classes;
    }

    /** The full name of a class. */
    public function class(string $name): string
    {
        return $this->full($name, 'class') ?? ($this->namespace !== '' ? "$this->namespace\\$name" : $name);
    }

    /** @return list<string> what a function or constant (kind "const") may be, the first that exists counts */
    public function others(string $name, string $kind): array
    {
        $full = $this->full($name, $kind);
        if ($full !== null) {
            return [$full];
        }
        $here = $this->namespace !== '' ? ["$this->namespace\\$name"] : [];
        return str_contains($name, '\\') ? ($here ?: [$name]) : [...$here, $name];
    }

    /** Of what is declared here. */
    public function declared(string $name): string
    {
        return $this->namespace !== '' ? "$this->namespace\\$name" : $name;
    }

    private function full(string $name, string $kind): ?string
    {
        if ($name[0] === '\\') {
            return substr($name, 1);
        }
        if (strncasecmp($name, 'namespace\\', 10) === 0) {
            return $this->declared(substr($name, 10));
        }
        // The first part of a qualified name is that of a class or namespace, whatever the name is of.
        $parts = explode('\\', $name, 2);
        $import = isset($parts[1]) ? $this->imports['class'][strtolower($parts[0])] ?? null
            : $this->imports[$kind][self::key($kind, $name)] ?? null;
        return $import === null ? null : $import . (isset($parts[1]) ? "\\$parts[1]" : '');
    }

    private static function key(string $kind, string $name): string
    {
        return $kind === 'const' ? $name : strtolower($name);
    }

    private static function base(string $name): string
    {
        return substr((string) strrchr("\\$name", '\\'), 1);
    }
}
