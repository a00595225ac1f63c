<?php
// world.php DIR LIFE JOB...: a process that lives a life once as a rehearsal, then once for each job, and says of each how it was.
// world.php DIR LIFE count: how many calls of each kind a life makes.
// world.php DIR cold: one life, in which what WSCO_FAILING_ARM says has failed from the start of the process on.
// A job is KIND:N:ERROR:MODE, see shim.c.

require __DIR__ . '/client.inc';
require __DIR__ . '/judge.inc';

[, $dir, $name] = $argv;
$jobs = array_slice($argv, 3);
set_error_handler(function (int $level, string $text) {
    // A warning is one of the ways to tell. PHP's own, that have another cause, would be a mistake of these scripts.
    if (!(error_reporting() & $level)) {
        return true;
    }
    fprintf(STDERR, "%s\n", $text);
    return true;
});
if (!extension_loaded('wsco')) {
    echo "told: the module is not there\nok\n";
    exit;
}
require __DIR__ . '/life.inc';
require __DIR__ . '/lives.inc';
require __DIR__ . '/lives_system.inc';
$judge = new Judge($dir, ucfirst($name) . 'Life');
match (true) {
    str_starts_with($name, 'cold') => $judge->cold(),
    $jobs === ['count'] => $judge->count(),
    default => $judge->warm($jobs),
};
