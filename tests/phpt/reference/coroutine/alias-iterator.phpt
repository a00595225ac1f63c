--TEST--
coroutine: Co\Iterator is Swoole\Coroutine\Iterator
--FILE--
<?php
echo (new ReflectionClass('Co\Iterator'))->name, "\n";
var_dump(Co::list() instanceof Co\Iterator);
?>
--EXPECT--
Swoole\Coroutine\Iterator
bool(true)
