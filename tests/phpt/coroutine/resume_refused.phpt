--TEST--
resume() of what is not in yield()
--FILE--
<?php
go(function () {
    $sleeper = go(fn () => Co::sleep(0.01));
    foreach ([$sleeper, 99, 0, -1, Co::getCid()] as $id) {
        swoole_clear_error();
        var_dump(Co::resume($id), swoole_last_error());
    }
});
?>
--EXPECTF--

Warning: Swoole\Coroutine::resume(): can not resume the coroutine which is in IO operation or non-existent in %s on line %d
bool(false)
int(503)

Warning: Swoole\Coroutine::resume(): can not resume the coroutine which is in IO operation or non-existent in %s on line %d
bool(false)
int(503)

Warning: Swoole\Coroutine::resume(): can not resume the coroutine which is in IO operation or non-existent in %s on line %d
bool(false)
int(503)

Warning: Swoole\Coroutine::resume(): can not resume the coroutine which is in IO operation or non-existent in %s on line %d
bool(false)
int(503)

Warning: Swoole\Coroutine::resume(): can not resume the coroutine which is in IO operation or non-existent in %s on line %d
bool(false)
int(503)
