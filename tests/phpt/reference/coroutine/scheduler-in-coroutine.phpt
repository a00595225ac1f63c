--TEST--
coroutine: start() in a coroutine runs the tasks, then the process dies
--FILE--
<?php
Co\run(function () {
    $scheduler = new Swoole\Coroutine\Scheduler();
    $scheduler->add(fn () => print("never\n"));
    var_dump($scheduler->start());
    echo "goes on\n";
});
?>
--EXPECTF--
Warning: Swoole\Coroutine\Scheduler::start(): Unable to call Event::wait() in coroutine in %s on line %d
bool(false)
goes on
