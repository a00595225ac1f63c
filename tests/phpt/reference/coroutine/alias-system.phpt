--TEST--
coroutine: Co\System is Swoole\Coroutine\System
--FILE--
<?php
echo (new ReflectionClass('Co\System'))->name, "\n";
?>
--EXPECT--
Swoole\Coroutine\System
