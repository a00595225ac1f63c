--TEST--
children that are forked while the thread is there preempt with a thread of their own
--SKIPIF--
<?php
if (!extension_loaded('pcntl')) die('skip needs pcntl');
?>
--FILE--
<?php
require __DIR__ . '/../inc/fork.inc';

if (getenv('PREEMPT_CHILD') === false) {
    // The leak check of a child would look for the parent's thread.
    putenv('ASAN_OPTIONS=' . getenv('ASAN_OPTIONS') . ':detect_leaks=0');
    putenv('PREEMPT_CHILD=1');
    passthru(getenv('TEST_PHP_EXECUTABLE') . ' -d swoole.enable_preemptive_scheduler=1 ' . escapeshellarg(__FILE__));
    return;
}

function preempt(): int
{
    Co\run(function () {
        $stop = false;
        go(function () use (&$stop) {
            while (!$stop);
        });
        $stop = true;
    });
    return 7;
}
preempt();
$first = child(preempt(...));
$second = child(fn () => end_of(child(preempt(...))) === 'exit 7' ? 8 : 9);
$idle = child(fn () => 6);
preempt();
foreach ([$first, $second, $idle] as $pid) {
    echo end_of($pid), "\n";
}
?>
--EXPECT--
exit 7
exit 8
exit 6
