--TEST--
sleep(): limits, results, last error
--FILE--
<?php
Co\run(function () {
    var_dump(Co::sleep(0.001), swoole_last_error());
    swoole_clear_error();
    var_dump(Co::sleep(0.0005), swoole_last_error());
    var_dump(Co::sleep(0.0000009), swoole_last_error());
    var_dump(Co::sleep(0), Co::sleep(-1), Co::sleep(NAN));
    $id = go(function () {
        var_dump(Co::sleep(10), swoole_last_error(), Co::isCanceled());
    });
    var_dump(Co::cancel($id));
});
?>
--EXPECTF--
bool(true)
int(10018)
bool(true)
int(10018)

Warning: Swoole\Coroutine::sleep(): Timer must be greater than or equal to 0.000001 in %s on line %d
bool(false)
int(503)

Warning: Swoole\Coroutine::sleep(): Timer must be greater than or equal to 0.000001 in %s on line %d

Warning: Swoole\Coroutine::sleep(): Timer must be greater than or equal to 0.000001 in %s on line %d

Warning: Swoole\Coroutine::sleep(): Timer must be greater than or equal to 0.000001 in %s on line %d
bool(false)
bool(false)
bool(false)
bool(true)
bool(false)
int(10017)
bool(true)
