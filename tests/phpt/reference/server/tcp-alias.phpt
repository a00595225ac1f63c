--TEST--
server: Co\Server is the same class
--FILE--
<?php
var_dump((new ReflectionClass('Co\Server'))->name);
?>
--EXPECT--
string(23) "Swoole\Coroutine\Server"
