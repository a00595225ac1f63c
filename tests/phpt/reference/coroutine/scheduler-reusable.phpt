--TEST--
coroutine: A Scheduler can be used again
--FILE--
<?php
$scheduler = new Swoole\Coroutine\Scheduler();
for ($i = 1; $i <= 2; $i++) {
    $scheduler->add(fn () => print("task $i in coroutine " . Co::getCid() . "\n"));
    var_dump($scheduler->start());
}
?>
--EXPECT--
task 1 in coroutine 1
bool(true)
task 2 in coroutine 2
bool(true)
