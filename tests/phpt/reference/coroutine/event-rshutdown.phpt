--TEST--
coroutine: Event::rshutdown() exists
--FILE--
<?php
var_dump(is_callable('Swoole\Event::rshutdown'), Swoole\Event::rshutdown());
?>
--EXPECT--
bool(true)
NULL
