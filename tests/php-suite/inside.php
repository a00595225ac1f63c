<?php
// Prepended to each test of PHP's own suites (tests/php-suite/run): runs the test in a function, which with wsco is a coroutine
// with all hooks on. What decides whether a test is skipped, and what cleans up, runs as ever.
//
// A function has no global variables of its own. Those that the test, or what it includes, reaches by name as globals are made
// references to globals beforehand; all others are not, because a reference changes when a destructor runs.

namespace Wsco\PhpSuite;

/** @return list<string> the names of variables that functions of this file reach as globals */
function globals_of(string $file, int $depth = 2): array
{
    $code = (string) file_get_contents($file);
    $names = [];
    preg_match_all('/\bglobal\s+([^;]+);/i', $code, $statements);
    foreach ($statements[1] as $list) {
        preg_match_all('/\$(\w+)/', $list, $found);
        array_push($names, ...$found[1]);
    }
    preg_match_all('/\$GLOBALS\s*\[\s*[\'"](\w+)[\'"]\s*\]/', $code, $found);
    array_push($names, ...$found[1]);
    preg_match_all('/\b(?:include|require)(?:_once)?\b[^;]*?[\'"]([\w.\/-]+\.(?:inc|php))[\'"]/i', $code, $included);
    foreach ($depth > 0 ? $included[1] : [] as $name) {
        $path = \dirname($file) . '/' . ltrim($name, '/');
        if (is_file($path)) {
            array_push($names, ...globals_of($path, $depth - 1));
        }
    }
    return array_diff(array_unique($names), ['this', 'GLOBALS', '_SERVER', '_GET', '_POST', '_COOKIE', '_FILES', '_ENV', '_REQUEST',
        '_SESSION']);
}

/** Named functions, not closures: many tests print the numbers of their objects, which begin with 1. */
function inside(): void
{
    foreach (array_merge(globals_of(get_included_files()[0]), isset($GLOBALS['argv']) ? ['argc', 'argv'] : []) as $name) {
        global $$name;
    }
    unset($name);
    include get_included_files()[0];
}

if (is_file(preg_replace('/\.php$/', '.phpt', get_included_files()[0]))) {
    \extension_loaded('wsco') ? \Swoole\Coroutine\run('Wsco\PhpSuite\inside') : inside();
    exit;
}
