--TEST--
coroutine: cancel() wakes a coroutine: its operation is false, isCanceled() true, last error 10017
--FILE--
<?php
go(function () {
    $id = go(function () {
        var_dump(Co::sleep(10), Co::isCanceled(), swoole_last_error());
        var_dump(Co::sleep(0.001), Co::isCanceled());
    });
    var_dump(Co::cancel($id), Co::isCanceled());
});
?>
--EXPECT--
bool(true)
bool(false)
bool(false)
bool(true)
int(10017)
bool(true)
bool(false)
