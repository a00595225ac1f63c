--TEST--
server: Swoole\Coroutine\Server is not final
--FILE--
<?php
var_dump((new ReflectionClass('Swoole\Coroutine\Server'))->isFinal());
?>
--EXPECT--
bool(false)
