--TEST--
coroutine: cancel() of the own or a running coroutine: false, 10015; of an unknown one: false, 10016
--FILE--
<?php
go(function () {
    var_dump(Co::cancel(Co::getCid()), swoole_last_error());
    var_dump(Co::cancel(99), swoole_last_error());
    $parent = Co::getCid();
    go(fn () => var_dump(Co::cancel($parent), swoole_last_error()));
});
?>
--EXPECT--
bool(false)
int(10015)
bool(false)
int(10016)
bool(false)
int(10015)
