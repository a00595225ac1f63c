<?php
// check.php MODULE: each function that wsco.so imports can be let fail by the shim (calls.c), or exempt.txt says why not.

$known = [];
foreach (file(__DIR__ . '/exempt.txt', FILE_IGNORE_NEW_LINES | FILE_SKIP_EMPTY_LINES) as $line) {
    if ($line[0] !== '#') {
        [$pattern, $reason] = explode("\t", $line, 2);
        $known[] = $pattern;
    }
}
preg_match_all('/\bX\((\w+), /', file_get_contents(__DIR__ . '/calls.c'), $wrapped);
exec('nm -D --undefined-only ' . escapeshellarg($argv[1]), $lines, $status);
$missing = [];
foreach ($lines as $line) {
    $name = preg_replace('/^\s*\w (\w+).*/', '$1', $line);
    if (!in_array($name, $wrapped[1], true) && !preg_match('/^(' . implode('|', $known) . ')$/', $name)) {
        $missing[] = $name;
    }
}
foreach ($missing as $name) {
    echo "FAILED $name is imported, and neither in calls.c nor in exempt.txt\n";
}
exit($status !== 0 || !$lines || $missing ? 1 : 0);
