--TEST--
coroutine: yield() is false when it was cancelled
--FILE--
<?php
go(function () {
    $id = go(fn () => var_dump(Co::yield(), Co::isCanceled(), swoole_last_error()));
    var_dump(Co::cancel($id));
});
?>
--EXPECT--
bool(true)
bool(false)
bool(true)
int(10017)
