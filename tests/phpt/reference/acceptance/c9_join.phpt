--TEST--
acceptance: C9: join() of two coroutines, in time and not
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
Swoole\Coroutine\run(function () {
    $sleep = fn (float $seconds) => go(fn () => Co::sleep($seconds));
    var_dump(Co::join([$sleep(0.1), $sleep(0.2)], 1));
    var_dump(Co::join([$sleep(0.1), $sleep(5)], 0.3), swoole_last_error() === SWOOLE_ERROR_CO_TIMEDOUT);
});
?>
--EXPECT--
bool(true)
bool(false)
bool(true)
