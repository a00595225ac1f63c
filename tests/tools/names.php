<?php
// SPDX-License-Identifier: MIT
// Writes docs/names.md: which files define the functions of each noun. Called by scripts/update-names.
//   php -n tests/tools/names.php [--check]    --check writes nothing and fails when the page is out of date
// A function is wsco_NOUN_VERB or php_wsco_NOUN_VERB. Its noun is the longest prefix that is the name of a file (without
// class_ and _priv) or stands in src/NOUNS. Fails when a function has no noun, when two rooms define functions of one
// noun, and when src/NOUNS has a line that no function needs.

const PAGE = 'docs/names.md';
const TABLE = 'src/NOUNS';

chdir(__DIR__ . '/../..');

/** @var list<string> what is wrong, for people */
$faults = [];

function fault(string $text): void
{
    $GLOBALS['faults'][] = $text;
}

/** @return list<string> every source and header, generated ones left out */
function files(): array
{
    $files = [];
    foreach (['src', 'include'] as $top) {
        $all = new RecursiveIteratorIterator(new RecursiveDirectoryIterator($top, FilesystemIterator::SKIP_DOTS));
        foreach ($all as $file) {
            if (preg_match('/(?<!_arginfo)\.[ch]$/', $file)) {
                $files[] = (string) $file;
            }
        }
    }
    sort($files);
    return $files;
}

/** src/net/ws/ws_beat.c, include/wsco/net/ws/ws_beat.h => net/ws */
function room_of(string $file): string
{
    return preg_replace('~^(src|include/wsco)/~', '', dirname($file));
}

function stem(string $file): string
{
    return preg_replace('/^class_|_priv$/', '', pathinfo($file, PATHINFO_FILENAME));
}

/** @return list<string> functions that other files may call; those of headers are inline */
function functions(string $file): array
{
    $blank = fn (array $m) => preg_replace('/[^\n]/', ' ', $m[0]);
    $code = preg_replace_callback('~/\*.*?\*/|//[^\n]*|"(?:[^"\\\\\n]|\\\\.)*"|\'(?:[^\'\\\\\n]|\\\\.)+\'~s', $blank, file_get_contents($file));
    $code = preg_replace('/^\s*#.*(?:\\\\\n.*)*$/m', '', $code);
    $start = str_ends_with($file, '.h') ? 'static' : '(?!static\b)[A-Za-z]';
    preg_match_all('/^' . $start . '[^;{}()=]*?\b((?:php_)?wsco_[a-z0-9_]+)\([^;{}]*\)\s*\{/m', $code, $m);
    return $m[1];
}

/** @return array<string, string> prefix => what it is, from the table */
function table(): array
{
    $table = [];
    foreach (file(TABLE, FILE_IGNORE_NEW_LINES) as $line) {
        if ($line !== '' && $line[0] !== '#') {
            [$prefix, $text] = array_map('trim', explode('|', $line, 2));
            $table[$prefix] = $text;
        }
    }
    return $table;
}

/** The first sentence of a file's head, without the noun that it begins with. */
function sentence(string $file): string
{
    preg_match('~^/\* SPDX.*?\*/\s*/\* ?(.*?)\*/~s', file_get_contents($file), $m);
    $text = preg_replace('/\s*\n \*\s*/', ' ', trim($m[1] ?? ''));
    $text = preg_replace('/^[a-z0-9_]+: /', '', $text);
    preg_match('/^(.*?[.?])(?: |$)/', $text, $m);
    return rtrim($m[1] ?? $text, '.');
}

/** What a noun is: its file's first sentence; the header's, when the source begins with what it owns. */
function meaning(string $noun, array $files): string
{
    $own = array_filter($files, fn (string $file) => stem($file) === $noun);
    usort($own, fn (string $a, string $b) => str_ends_with($b, '.c') <=> str_ends_with($a, '.c'));
    foreach ($own as $file) {
        $text = sentence($file);
        if ($text !== '' && !str_starts_with($text, 'Owns')) {
            return $text;
        }
    }
    return '';
}

/** @return array<string, array{shown: string, files: array<string, true>, functions: int}> by prefix */
function nouns(array $files, array $table): array
{
    $known = [];
    foreach ($files as $file) {
        $known[(str_starts_with(room_of($file), 'php/') ? 'php_wsco_' : 'wsco_') . stem($file)] = true;
    }
    $known += array_fill_keys(array_keys($table), true);
    $nouns = [];
    foreach ($files as $file) {
        foreach (functions($file) as $function) {
            // php_wsco_register_THING: called once at module start, by the file of the class.
            $name = str_replace("php_wsco_register_", "php_wsco_", $function);
            for ($prefix = $name; $prefix !== '' && !isset($known[$prefix]);) {
                $prefix = substr($prefix, 0, (int) strrpos($prefix, '_'));
            }
            if ($prefix === '') {
                fault("$file: $function has no noun: name it after its file, or add the noun to " . TABLE);
                continue;
            }
            // A noun that only registers is shown as it is called.
            $nouns[$prefix]['shown'] = $function === $name ? $prefix : $nouns[$prefix]['shown'] ?? $function;
            $nouns[$prefix]['files'][$file] = true;
            $nouns[$prefix]['functions'] = ($nouns[$prefix]['functions'] ?? 0) + 1;
        }
    }
    return $nouns;
}

/** @return array<string, array<string, array>> room => prefix => noun */
function by_room(array $nouns, array $table): array
{
    $rooms = [];
    foreach ($nouns as $prefix => $noun) {
        $of = array_unique(array_map('room_of', array_keys($noun['files'])));
        if (count($of) > 1) {
            fault("$prefix: functions of this noun are in " . implode(', ', array_keys($noun['files'])) . ': one room only');
        }
        $rooms[reset($of)][$prefix] = $noun;
    }
    foreach (array_diff_key($table, $nouns) as $prefix => $text) {
        fault(TABLE . ": no function has the noun $prefix");
    }
    return $rooms;
}

function page(array $rooms, array $table, array $files): string
{
    $page = "# Names\n\nA function is called after its noun: `wsco_NOUN_VERB` in the core, `php_wsco_NOUN_VERB` in `src/php`. This page says "
        . "what each\nnoun is and which files define its functions, room by room, lowest first. `scripts/update-names` writes it "
        . "from the sources and\nfrom `src/NOUNS`, which has the nouns that are not file names. One room owns a noun.\n";
    foreach (file('src/LAYERS', FILE_IGNORE_NEW_LINES) as $line) {
        $room = preg_match('~^([a-z/]+) *\|~', $line, $m) ? $m[1] : '';
        if (!isset($rooms[$room])) {
            continue;
        }
        $page .= "\n## $room\n\n| prefix | what it is | files | functions |\n|---|---|---|---|\n";
        ksort($rooms[$room]);
        foreach ($rooms[$room] as $prefix => $noun) {
            $text = $table[$prefix] ?? meaning(preg_replace('/^(php_)?wsco_/', '', $prefix), $files);
            $where = implode(', ', array_map(fn ($file) => '`' . basename($file) . '`', array_keys($noun['files'])));
            $page .= "| `{$noun['shown']}` | " . str_replace('|', '\|', $text) . " | $where | {$noun['functions']} |\n";
        }
    }
    return $page;
}

$files = files();
$table = table();
$page = page(by_room(nouns($files, $table), $table), $table, $files);
if (in_array('--check', $argv, true)) {
    @file_get_contents(PAGE) === $page || fault(PAGE . ' is out of date: run scripts/update-names');
} else {
    file_put_contents(PAGE, $page);
}
foreach ($faults as $text) {
    echo "$text\n";
}
exit($faults ? 1 : 0);
