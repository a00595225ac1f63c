--TEST--
coroutine: Co\Server is Swoole\Coroutine\Server
--FILE--
<?php
echo (new ReflectionClass('Co\Server'))->name, "\n";
?>
--EXPECT--
Swoole\Coroutine\Server
