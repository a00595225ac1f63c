--TEST--
coroutine: set() merges options of coroutines, which getOptions() gives; null before any set
--FILE--
<?php
$scheduler = new Swoole\Coroutine\Scheduler();
echo json_encode($scheduler->getOptions()), "\n";
$scheduler->set(['max_coroutine' => 4]);
$scheduler->set(['enable_deadlock_check' => false]);
echo json_encode($scheduler->getOptions()), "\n";
$scheduler->parallel(5, fn () => Co::yield());
$scheduler->start();
?>
--EXPECTF--
null
{"max_coroutine":4,"enable_deadlock_check":false}

Warning: Swoole\Coroutine\Scheduler::start(): exceed max number of coroutine 4 in %s on line %d
