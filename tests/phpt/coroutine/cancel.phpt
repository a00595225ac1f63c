--TEST--
cancel(): who can be cancelled, and what it sees
--FILE--
<?php
Co\run(function () {
    $id = go(function () {
        var_dump(Co::yield(), Co::isCanceled(), swoole_last_error());
        var_dump(Co::sleep(0.001), Co::isCanceled());
    });
    var_dump(Co::cancel($id));
    var_dump(Co::cancel(Co::getCid()), swoole_last_error());
    var_dump(Co::cancel(99), swoole_last_error());
    $thrown = go(function () {
        try {
            Co::yield();
        } catch (Swoole\Coroutine\CanceledException $e) {
            var_dump(get_class($e), $e->getMessage(), $e->getCode());
        }
    });
    var_dump(Co::cancel($thrown, true));
    $finished = go(fn () => 1);
    var_dump(Co::cancel($finished));
});
?>
--EXPECT--
bool(true)
bool(false)
int(10015)
bool(false)
int(10016)
bool(true)
bool(false)
bool(false)
bool(true)
int(10017)
string(34) "Swoole\Coroutine\CanceledException"
string(0) ""
int(0)
bool(true)
bool(false)
