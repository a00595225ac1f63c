--TEST--
php --ri says which clock is in use, and how many descriptors are left to connections
--FILE--
<?php
function says(string $environment, string $row): string
{
    preg_match("/^$row => (.*)$/m", shell_exec("$environment " . getenv('TEST_PHP_EXECUTABLE') . ' --ri wsco'), $m);
    return $m[1] ?? 'nothing';
}

foreach (['', 'real', 'virtual', 'broken'] as $clock) {
    echo says("WSCO_CLOCK=$clock", 'clock'), "\n";
}
// 32 are left to the script, or half of few.
foreach ([1000, 50] as $limit) {
    echo says("ulimit -n $limit;", 'descriptors for connections'), "\n";
}
?>
--EXPECT--
real
real
virtual (for tests: it jumps to the next deadline)
none: WSCO_CLOCK has an unknown value
968
25
