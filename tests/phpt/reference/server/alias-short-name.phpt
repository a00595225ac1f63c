--TEST--
server: Co\Http\Server is the same class
--FILE--
<?php
var_dump((new ReflectionClass('Co\Http\Server'))->name);
?>
--EXPECT--
string(28) "Swoole\Coroutine\Http\Server"
