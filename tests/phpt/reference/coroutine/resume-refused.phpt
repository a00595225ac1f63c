--TEST--
coroutine: resume() of an unknown coroutine, or of one that waits for something else: a warning, false, 503
--FILE--
<?php
go(function () {
    var_dump(Co::resume(99), swoole_last_error());
    swoole_clear_error();
    $sleeps = go(fn () => Co::sleep(0.001));
    var_dump(Co::resume($sleeps), swoole_last_error());
});
?>
--EXPECTF--
Warning: Swoole\Coroutine::resume(): can not resume the coroutine which is in IO operation or non-existent in %s on line %d
bool(false)
int(503)

Warning: Swoole\Coroutine::resume(): can not resume the coroutine which is in IO operation or non-existent in %s on line %d
bool(false)
int(503)
