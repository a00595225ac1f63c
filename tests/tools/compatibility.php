<?php
// SPDX-License-Identifier: MIT
// Holds the rows of the API reference against their tests and writes docs/compatibility.md from them; called by
// scripts/update-compatibility, which says what is asked of rows and tests.

// The files of the reference, and the examples of the documentation. Of coroutine and functions the rows come with what they are about.
// The rows of shm (Atomic, Lock, Table) follow Swoole's manual.
const FILES = ['server', 'request', 'response', 'frame', 'coroutine', 'functions', 'shm', 'process-pool', 'acceptance'];
const ROWS = 'tests/phpt/reference';
const PAGE = 'docs/compatibility.md';
// Says how many there are, in the sentences of COUNTS.
const README = 'README.md';
const COUNTS = ['[%s of them](docs/compatibility.md)', '%s rows tested, %s the same', '[%s, of which %s differ on purpose]'];
const SUITES = 'tests/php-suite';
const DIFFERENCES = 'docs/differences.md';
// Sections that cannot make run-tests.php skip a test, expect it to fail, or try it twice.
const SECTIONS = ['TEST', 'FILE', 'INI', 'ENV', 'ARGS', 'CONFLICTS', 'CLEAN', 'EXPECT', 'EXPECTF'];

/** @var list<string> what is wrong, for people */
$faults = [];

function fault(string $text): void
{
    $GLOBALS['faults'][] = $text;
}

/** @return list<array{heading?: string, id?: string, title?: string, differs?: ?array{string, string}}> */
function read_rows(string $file): array
{
    $path = ROWS . "/$file.tsv";
    $rows = $seen = [];
    foreach (file($path, FILE_IGNORE_NEW_LINES) as $number => $line) {
        $where = $path . ':' . ($number + 1);
        if ($line === '' || $line[0] === '#') {
            $rows[] = ['heading' => trim($line, "# \t")];
            continue;
        }
        $parts = explode("\t", $line);
        if (count($parts) !== 3 || !preg_match('/^[a-z0-9]+([-_][a-z0-9]+)*$/D', $parts[0])) {
            fault("$where: not id<TAB>title<TAB>verdict");
            continue;
        }
        [$id, $title, $verdict] = $parts;
        if (isset($seen[$id])) {
            fault("$where: id $id stands already in line $seen[$id]");
        }
        if (trim($title) !== $title || $title === '') {
            fault("$where: blanks around the title, or none");
        }
        $seen[$id] = $number + 1;
        $rows[] = ['id' => $id, 'title' => $title, 'differs' => read_verdict($verdict, $where)];
    }
    return $rows;
}

/** @return ?array{string, string} id of the difference and why; null: same */
function read_verdict(string $verdict, string $where): ?array
{
    if ($verdict === 'same') {
        return null;
    }
    if (!preg_match('/^differs: ([QD]-[A-Za-z0-9-]+): (\S.*\S)$/D', $verdict, $m)) {
        fault("$where: the verdict is neither 'same' nor 'differs: Q-ID: why'");
        return ['', $verdict];
    }
    static $differences = null;
    $differences ??= (string) @file_get_contents(DIFFERENCES);
    if (!preg_match('/\b' . preg_quote($m[1], '/') . '(?![A-Za-z0-9-])/', $differences)) {
        fault("$where: $m[1] does not stand in " . DIFFERENCES);
    }
    return [$m[1], $m[2]];
}

function check_test(string $path, string $title): void
{
    $text = file_get_contents($path);
    $lines = explode("\n", $text);
    if ($lines[0] !== '--TEST--' || ($lines[1] ?? '') !== $title) {
        fault("$path: the title is not \"$title\"");
    }
    preg_match_all('/^--([_A-Z]+)--$/m', $text, $m);
    foreach (array_diff($m[1], SECTIONS) as $section) {
        fault("$path: --$section--");
    }
    if (!preg_match('/^--EXPECTF?--\n.*\S/ms', $text)) {
        fault("$path: expects nothing");
    }
}

/** @return int how many tests the file has */
function check_tests(string $file, array $rows): int
{
    $tests = array_map(fn ($path) => basename($path, '.phpt'), glob(ROWS . "/$file/*.phpt"));
    $ids = array_column($rows, 'title', 'id');
    foreach (array_diff($tests, array_keys($ids)) as $id) {
        fault(ROWS . "/$file/$id.phpt: no row");
    }
    foreach ($ids as $id => $title) {
        $path = ROWS . "/$file/$id.phpt";
        is_file($path) ? check_test($path, "$file: $title") : fault("$file.tsv: $id has no test");
    }
    return count($tests);
}

function cell(string $text): string
{
    return strtr($text, ['|' => '\|', '<' => '&lt;', '*' => '\*', '_' => '\_']);
}

function table(string $file, array $rows): string
{
    $text = '';
    $open = false;
    foreach ($rows as $row) {
        if (isset($row['heading'])) {
            $text .= $row['heading'] !== '' ? "\n### {$row['heading']}\n" : '';
            $open = $open && $row['heading'] === '';
            continue;
        }
        if (!$open) {
            $text .= "\n| behaviour | test | wsco |\n|---|---|---|\n";
            $open = true;
        }
        $verdict = $row['differs'] ? "differs ({$row['differs'][0]}): " . cell($row['differs'][1]) : 'same';
        $link = "[{$row['id']}](../" . ROWS . "/$file/{$row['id']}.phpt)";
        $text .= '| ' . cell($row['title']) . " | $link | $verdict |\n";
    }
    return $text;
}

/** What tests/php-suite/run found when it was last told to write it down. */
function suites(): string
{
    $counts = $named = '';
    $sum = [0, 0, 0, 0, 0];
    foreach (file(SUITES . '/counts.tsv', FILE_IGNORE_NEW_LINES) as $line) {
        $count = explode("\t", $line);
        $counts .= '| ' . implode(' | ', $count) . " |\n";
        $sum = array_map(fn ($a, $b) => $a + (int) $b, $sum, array_slice($count, 1));
    }
    foreach (file(SUITES . '/differs.tsv', FILE_IGNORE_NEW_LINES) as $line) {
        [$test, $reason] = explode("\t", $line) + ['', ''];
        $reason !== '' || fault(SUITES . "/differs.tsv: $test has no reason");
        $named .= "| $test | " . cell($reason) . " |\n";
    }
    return "\n## PHP's own tests\n\n"
        . "`tests/php-suite/run` runs the tests of PHP's source package without wsco, and with the test's code in one coroutine and all hooks\n"
        . "on. \"Function\": passes without wsco, but no longer when the test's code stands in a function instead of the global scope; then\n"
        . "it prints the same with and without wsco. Such tests print who has called them, the numbers of their resources, or what is global.\n\n"
        . "| suite | tests | pass without wsco | pass in a coroutine | named below | function |\n|---|---|---|---|---|---|\n$counts| **all** | "
        . implode(' | ', $sum) . " |\n\n| test | what differs |\n|---|---|\n$named";
}

/** The page with these counts in its sentences; a sentence that is not there is a fault. */
function counted(string $page, int $rows, int $same, int $differ): string
{
    foreach ([[$rows], [$rows, $same], [$rows, $differ]] as $n => $numbers) {
        $pattern = '/' . str_replace('%s', '[0-9,]+', preg_quote(COUNTS[$n], '/')) . '/';
        $text = sprintf(COUNTS[$n], ...array_map('number_format', $numbers));
        $page = preg_replace($pattern, $text, $page, -1, $found);
        $found > 0 || fault(README . ' does not say: ' . COUNTS[$n]);
    }
    return $page;
}

/** @return array<string, string> the page of rows, and README.md with their counts */
function pages(): array
{
    $counts = $tables = '';
    $sum = [0, 0, 0, 0];
    foreach (FILES as $file) {
        $lines = read_rows($file);
        $rows = array_values(array_filter($lines, fn ($row) => isset($row['id'])));
        $differ = count(array_filter($rows, fn ($row) => $row['differs'] !== null));
        $count = [count($rows), check_tests($file, $rows), count($rows) - $differ, $differ];
        $sum = array_map(fn ($a, $b) => $a + $b, $sum, $count);
        $counts .= "| [$file](#$file) | " . implode(' | ', $count) . " |\n";
        $tables .= "\n## $file\n" . table($file, $lines);
    }
    $page = "# Compatibility\n\n"
        . "Each row is one behaviour of Swoole's coroutine server (6.2.1), as its documentation or the server itself shows it. Each\n"
        . "row has one test, which is named after it. `scripts/update-compatibility` writes this page. It fails if a row has no\n"
        . "test, a test has no row, or a test could be skipped. [differences.md](differences.md) says why wsco differs.\n\n"
        . "| | rows | tests | same | differ |\n|---|---|---|---|---|\n$counts| **all** | "
        . implode(' | ', $sum) . " |\n\n[PHP's own tests](#phps-own-tests) are at the end.\n$tables" . suites();
    return [PAGE => $page, README => counted(file_get_contents(README), $sum[0], $sum[2], $sum[3])];
}

chdir(dirname(__DIR__, 2));
foreach (pages() as $name => $page) {
    if (($argv[1] ?? '') !== '--check') {
        file_put_contents($name, $page);
    } elseif (@file_get_contents($name) !== $page) {
        fault("$name is not fresh: run scripts/update-compatibility");
    }
}
echo $faults ? implode("\n", $faults) . "\n" . count($faults) . " faults\n" : '';
exit($faults ? 1 : 0);
