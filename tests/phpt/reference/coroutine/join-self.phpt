--TEST--
coroutine: join() of oneself: a warning, false, 509
--FILE--
<?php
go(fn () => var_dump(Co::join([Co::getCid()]), swoole_last_error()));
?>
--EXPECTF--
Warning: Swoole\Coroutine::join(): can not join self in %s on line %d
bool(false)
int(509)
