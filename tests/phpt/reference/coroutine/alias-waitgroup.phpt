--TEST--
coroutine: Co\WaitGroup is Swoole\Coroutine\WaitGroup
--FILE--
<?php
echo (new ReflectionClass('Co\WaitGroup'))->name, "\n";
?>
--EXPECT--
Swoole\Coroutine\WaitGroup
