<?php
// all.php DIR [PLACE[:KIND]]...: lives the rehearsals, makes the plan, runs it in processes side by side; "N passed, M failed" at
// the end.
// all.php DIR PLACE:KIND:N:ERROR:MODE: this run only, with everything that is said.
// Started by tests/failing/run, which sets WSCO_PHP, WSCO_PRELOAD and the options of the sanitizers.

require __DIR__ . '/plan.inc';
require __DIR__ . '/pool.inc';

[, $dir] = $argv;
$wanted = array_slice($argv, 2);
if (count($wanted) === 1 && substr_count($wanted[0], ':') === 4) {
    [$place, $run] = explode(':', $wanted[0], 2);
    exit((new Pool($dir, 1))->replay($place, $run));
}
$seed = (int) (getenv('WSCO_FAILING_SEED') ?: random_int(1, 999999));
echo "seed $seed: WSCO_FAILING_SEED=$seed draws the same calls\n";
$pool = new Pool($dir, (int) (getenv('WSCO_FAILING_JOBS') ?: shell_exec('nproc')), $seed);
foreach ($wanted ?: array_keys(Plan::PLACES) as $what) {
    $pool->add(...explode(':', $what, 2));
}
$pool->run();
printf("%d passed, %d failed\n", $pool->passed, $pool->failed);
exit($pool->failed > 0 ? 1 : 0);
