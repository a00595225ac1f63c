--TEST--
coroutine: Co\Scheduler is Swoole\Coroutine\Scheduler
--FILE--
<?php
var_dump((new ReflectionClass('Co\Scheduler'))->name);
?>
--EXPECT--
string(26) "Swoole\Coroutine\Scheduler"
