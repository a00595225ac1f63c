--TEST--
coroutine: cancel() with $throw_exception throws a CanceledException without message and code in the coroutine
--FILE--
<?php
go(function () {
    $id = go(function () {
        try {
            Co::sleep(10);
        } catch (Swoole\Coroutine\CanceledException $e) {
            var_dump($e->getMessage(), $e->getCode(), Co::isCanceled());
        }
    });
    var_dump(Co::cancel($id, true));
});
?>
--EXPECT--
bool(true)
string(0) ""
int(0)
bool(true)
