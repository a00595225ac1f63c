--TEST--
coroutine: start() without a task: a warning and false
--FILE--
<?php
var_dump((new Swoole\Coroutine\Scheduler())->start());
?>
--EXPECTF--
Warning: Swoole\Coroutine\Scheduler::start(): no coroutine task in %s on line %d
bool(false)
