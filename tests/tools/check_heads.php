<?php
// SPDX-License-Identifier: MIT
// Each source of src/ begins with a head in one form, and the tests that it names exist; each header says in a sentence
// what it is.
//   php -n tests/tools/check_heads.php [--count]    --count prints faults by room only
//
//   /* SPDX-License-Identifier: MIT */
//   /* noun: what it is, in a sentence.
//    * Owns: ... Called by: ... Never: ... Tested by: tests/unit/..., tests/phpt/... */
//
// The noun is the file's name, without class_ if you like. Tests are named by their full path: a file, a folder, or
// several as in tests/unit/io/test_{loop,loop_change}.c and tests/unit/net/raw/test_raw_*.c.

const PARTS = ['Owns', 'Called by', 'Never', 'Tested by'];

chdir(__DIR__ . '/../..');

/** @var array<string, list<string>> faults by file */
$faults = [];
$heads = 0;

function fault(string $file, string $text): void
{
    $GLOBALS['faults'][$file][] = $text;
}

/** The comment after the licence line as one line of text; null when there is none. */
function head(string $file): ?string
{
    if (!preg_match('~^/\* SPDX-License-Identifier: MIT \*/\n/\* (.*?)\s*\*/~s', file_get_contents($file), $m)) {
        return null;
    }
    return preg_replace('/\s*\n \*\s*/', ' ', $m[1]);
}

/** tests/{a,b}/c_{d,e}.c => each path. @return list<string> */
function expand(string $path): array
{
    if (!preg_match('~^([^{]*)\{([^}]*)\}(.*)$~', $path, $m)) {
        return [$path];
    }
    return array_merge(...array_map(fn (string $one) => expand($m[1] . $one . $m[3]), explode(',', $m[2])));
}

function check_tests(string $file, string $text): void
{
    preg_match_all('~(?:\{[^}]*\}|[\w./*-])*(?:tests/(?:\{[^}]*\}|[\w./*-])*[\w*/}]|\w+\.(?:c|phpt|php))~', $text, $m);
    foreach (array_merge(...array_map('expand', $m[0])) as $path) {
        if (!str_starts_with($path, 'tests/')) {
            fault($file, "test $path: give its full path");
        } elseif (glob($path) === []) {
            fault($file, "test $path does not exist");
        }
    }
    $m[0] || fault($file, 'Tested by: names no test');
}

function check_source(string $file, string $head): void
{
    $stem = pathinfo($file, PATHINFO_FILENAME);
    $noun = preg_match('/^([a-z0-9_]+): \S/', $head, $m) ? $m[1] : '';
    if ($noun !== $stem && "class_$noun" !== $stem) {
        fault($file, "does not begin with \"$stem: what it is\"");
    }
    $places = array_map(fn (string $part) => strpos($head, " $part: "), PARTS);
    foreach (array_keys($places, false, true) as $i) {
        fault($file, 'no "' . PARTS[$i] . ':"');
    }
    if (!in_array(false, $places, true)) {
        $sorted = $places;
        sort($sorted);
        $sorted === $places || fault($file, 'order: ' . implode(', ', PARTS));
    }
    $at = strpos($head, ' Tested by: ');
    $at === false || check_tests($file, substr($head, $at));
}

foreach (['src', 'include'] as $top) {
    foreach (new RecursiveIteratorIterator(new RecursiveDirectoryIterator($top, FilesystemIterator::SKIP_DOTS)) as $file) {
        $file = (string) $file;
        if (!preg_match('/(?<!_arginfo)\.[ch]$/', $file)) {
            continue;
        }
        $heads++;
        $head = head($file);
        if ($head === null || $head === '') {
            fault($file, 'no head after the licence line');
        } elseif (str_ends_with($file, '.c')) {
            check_source($file, $head);
        } elseif (!preg_match('/\w.*[.?](?: |$)/', $head)) {
            fault($file, 'the head is no sentence');
        }
    }
}
ksort($faults);
if (in_array('--count', $argv, true)) {
    print_r(array_count_values(array_map('dirname', array_keys($faults))));
} else {
    foreach ($faults as $file => $texts) {
        echo "$file: " . implode('; ', $texts) . "\n";
    }
}
$faults || print("$heads heads, and the tests that they name exist\n");
exit($faults ? 1 : 0);
