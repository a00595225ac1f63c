--TEST--
coroutine: isCanceled() is about the last suspension of the current coroutine
--FILE--
<?php
var_dump(Co::isCanceled());
go(function () {
    $id = go(function () {
        Co::yield();
        var_dump(Co::isCanceled());
        go(fn () => var_dump(Co::isCanceled()));
        Co::yield();
        var_dump(Co::isCanceled());
    });
    Co::cancel($id);
    Co::sleep(0.001);
    Co::resume($id);
});
?>
--EXPECT--
bool(false)
bool(true)
bool(false)
bool(false)
