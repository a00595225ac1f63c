<?php
// SPDX-License-Identifier: MIT
// The documents name things that are there, and docs/architecture.md shows the rooms as src/LAYERS has them.
//   php -n tests/tools/check_docs.php [--write]    --write first fills the last column of the table
// Checked of each name in back quotes: paths from the top, bare names of C files, and functions of ours. Of the diagram and
// the table between the marks "rooms": each room stands there once, above all that it may use, with exactly those.

const PAGES = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/*.md', 'bench/README.md', 'bench/*/README.md', 'examples/README.md'];
const TOPS = 'src|include|tests|docs|bench|scripts|stubs|examples|\.ci';
const ROOMS_PAGE = 'docs/architecture.md';

chdir(__DIR__ . '/../..');
$failed = false;

function bad(string $where, string $why): void
{
    global $failed;
    $failed = true;
    echo "$where: $why\n";
}

/** a{b,c} => ab, ac. @return list<string> */
function expand(string $path): array
{
    if (!preg_match('~^([^{]*)\{([^}]*)\}(.*)$~', $path, $m)) {
        return [$path];
    }
    return array_merge(...array_map(fn (string $one) => expand($m[1] . $one . $m[3]), explode(',', $m[2])));
}

/** @return array<string, string> every C file and header of ours by its bare name, and all their text under '' */
function sources(): array
{
    $names = ['' => ''];
    foreach (['src', 'include', 'tests', 'bench'] as $top) {
        foreach (new RecursiveIteratorIterator(new RecursiveDirectoryIterator($top, FilesystemIterator::SKIP_DOTS)) as $file) {
            $names[basename($file)] = (string) $file;
            if (preg_match('~^(?:src|include)/.*\.[ch]$~', $file)) {
                $names[''] .= file_get_contents($file);
            }
        }
    }
    $names['php_wsco.h'] = 'php_wsco.h';
    $names[''] .= file_get_contents('php_wsco.h');
    return $names;
}

/** Builds, installed packages and other people's trees are not ours to check. */
function check_name(string $where, string $name, array $sources): void
{
    if (preg_match('~^(?:' . TOPS . ')/[\w./*{},-]*$~', $name)) {
        foreach (expand($name) as $path) {
            // tests/phpt/reference/FILE/ID.phpt: capitals stand for something.
            if (!preg_match('~/[A-Z]+(?:\.|/|_|$)~', preg_replace('~\b(?:README|LAYERS|NOUNS|Makefile)\b~', '', $path)) && glob(rtrim($path, '/')) === []) {
                bad($where, "$path does not exist");
            }
        }
    } elseif (preg_match('~^[a-z]\w*\.[ch]$~', $name)) {
        $foreign = preg_match('~^(?:zend|php)_|^(?:llhttp|api|http)\.c$~', $name);
        isset($sources[$name]) || $foreign || bad($where, "there is no file $name");
    } elseif (preg_match('~^((?:php_)?wsco_[a-z0-9_]+)(?:\(\))?$~', $name, $m)) {
        preg_match('~\b' . $m[1] . '(?:\b|_)~', $sources['']) || bad($where, "there is no $m[1]");
    }
}

/** Without what is marked with a !, which the text below the table tells. @return array<string, list<string>> room => what it may use */
function layers(): array
{
    $rooms = [];
    foreach (file('src/LAYERS', FILE_IGNORE_NEW_LINES) as $line) {
        if ($line !== '' && $line[0] !== '#') {
            [$room, $may] = array_map('trim', explode('|', $line));
            $rooms[$room] = preg_split('/ +/', trim(preg_replace('~!\S+~', '', $may)), -1, PREG_SPLIT_NO_EMPTY);
        }
    }
    return $rooms;
}

/** The names of rooms in a piece of text. @return list<string> */
function rooms_in(string $text, array $rooms): array
{
    preg_match_all('~(?<![\w/])[a-z]+(?:/[a-z]+)*(?![\w/.])~', $text, $m);
    return array_values(array_intersect($m[0], array_keys($rooms)));
}

/** Only names in brackets count, so that the picture may say more. */
function check_picture(string $picture, array $rooms): void
{
    $row = [];
    foreach (explode("\n", $picture) as $number => $line) {
        preg_match_all('~\[([a-z/]+)\]~', $line, $m);
        foreach ($m[1] as $room) {
            isset($rooms[$room]) || bad(ROOMS_PAGE, "the picture has a room $room, src/LAYERS has not");
            isset($row[$room]) && bad(ROOMS_PAGE, "the picture has $room twice");
            $row[$room] = $number;
        }
    }
    foreach ($rooms as $room => $may) {
        isset($row[$room]) || bad(ROOMS_PAGE, "the picture lacks $room");
        foreach ($may as $other) {
            ($row[$other] ?? PHP_INT_MAX) > ($row[$room] ?? 0) || bad(ROOMS_PAGE, "the picture has $room not above $other, which it may use");
        }
    }
}

function check_table(string $table, array $rooms): void
{
    preg_match_all('/^\| `([a-z\/]+)` \|.*\| ([^|]*) \|$/m', $table, $m);
    foreach ($m[1] as $i => $room) {
        $says = rooms_in($m[2][$i], $rooms);
        $missing = array_diff($rooms[$room] ?? [], $says);
        $wrong = array_diff($says, $rooms[$room] ?? []);
        $missing && bad(ROOMS_PAGE, "table, $room: lacks " . implode(' ', $missing));
        $wrong && bad(ROOMS_PAGE, "table, $room: may not use " . implode(' ', $wrong));
    }
    foreach (array_diff(array_keys($rooms), $m[1]) as $room) {
        bad(ROOMS_PAGE, "the table lacks $room");
    }
}

/** Fills the last column of the table from src/LAYERS. */
function write_table(array $rooms): void
{
    $fill = fn (array $m) => isset($rooms[$m[2]]) ? $m[1] . (implode(' ', $rooms[$m[2]]) ?: '-') . ' |' : $m[0];
    file_put_contents(ROOMS_PAGE, preg_replace_callback('/^(\| `([a-z\/]+)` \|[^|]*\| )[^|]*\|$/m', $fill, file_get_contents(ROOMS_PAGE)));
}

in_array('--write', $argv, true) && write_table(layers());
$sources = sources();
$names = 0;
foreach (array_merge(...array_map('glob', PAGES)) as $page) {
    foreach (file($page) as $number => $line) {
        preg_match_all('/`([^`]+)`/', $line, $m);
        foreach ($m[1] as $name) {
            $names++;
            check_name($page . ':' . ($number + 1), $name, $sources);
        }
    }
}
if (preg_match('~<!-- rooms -->\n+```\n(.*?)```\n(.*?)<!-- end of rooms -->~s', file_get_contents(ROOMS_PAGE), $m)) {
    check_picture($m[1], layers());
    check_table($m[2], layers());
} else {
    bad(ROOMS_PAGE, 'no picture and table of the rooms');
}
$failed || print("$names names in the documents, and " . count(layers()) . " rooms, are as they say\n");
exit((int) $failed);
