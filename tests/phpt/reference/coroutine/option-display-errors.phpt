--TEST--
coroutine: display_errors => false silences the warnings of the engine
--FILE--
<?php
Co::resume(99);
Co::set(['display_errors' => false]);
var_dump(Co::resume(99), swoole_last_error());
?>
--EXPECTF--
Warning: Swoole\Coroutine::resume(): can not resume the coroutine which is in IO operation or non-existent in %s on line %d
bool(false)
int(503)
