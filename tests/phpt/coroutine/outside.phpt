--TEST--
what needs a coroutine throws Swoole\Error outside of one
--FILE--
<?php
foreach ([fn () => Co::sleep(0.1), fn () => Co::yield(), fn () => defer(fn () => 1), fn () => Co::join([1])] as $call) {
    swoole_clear_error();
    try {
        $call();
    } catch (Swoole\Error $e) {
        echo get_class($e), ': ', $e->getMessage(), ' ', $e->getCode(), ' ', swoole_last_error(), "\n";
    }
}
var_dump(Co::isCanceled());
?>
--EXPECT--
Swoole\Error: API must be called in the coroutine 10001 10001
Swoole\Error: API must be called in the coroutine 10001 10001
Swoole\Error: API must be called in the coroutine 10001 10001
Swoole\Error: API must be called in the coroutine 10001 10001
bool(false)
