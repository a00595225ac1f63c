--TEST--
usleep(): limits, results, last error
--FILE--
<?php
try {
    Co::usleep(1);
} catch (Swoole\Error $e) {
    echo $e->getMessage(), "\n";
}
Co\run(function () {
    var_dump(Co::usleep(1), swoole_last_error());
    swoole_clear_error();
    var_dump(Co::usleep(0), swoole_last_error());
    var_dump(Co::usleep(-1), Co::usleep(PHP_INT_MIN));
    try {
        Co::usleep('soon');
    } catch (TypeError $e) {
        echo $e->getMessage(), "\n";
    }
    foreach ([10_000_000, PHP_INT_MAX] as $long) {
        $id = go(function () use ($long) {
            var_dump(Co::usleep($long), swoole_last_error(), Co::isCanceled());
        });
        var_dump(Co::cancel($id));
    }
});
?>
--EXPECTF--
API must be called in the coroutine
bool(true)
int(10018)

Warning: Swoole\Coroutine::usleep(): Timer must be greater than or equal to 1 in %s on line %d
bool(false)
int(503)

Warning: Swoole\Coroutine::usleep(): Timer must be greater than or equal to 1 in %s on line %d

Warning: Swoole\Coroutine::usleep(): Timer must be greater than or equal to 1 in %s on line %d
bool(false)
bool(false)
Swoole\Coroutine::usleep(): Argument #1 ($microseconds) must be of type int, string given
bool(true)
bool(true)
bool(false)
int(10017)
bool(true)
bool(false)
int(10017)
bool(true)
