--TEST--
coroutine: setTimeLimit() is meant to throw a TimeoutException; with fractions of a second it has no effect
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
go(function () {
    var_dump(Co::setTimeLimit(0.02));
    try {
        Co::sleep(10);
    } catch (Swoole\Coroutine\TimeoutException $e) {
        echo $e::class, ' ', get_parent_class($e), ' ', intdiv(Co::getElapsed(), 10), "\n";
    }
    var_dump(Co::setTimeLimit(1));
    Co::sleep(0.9);
});
?>
--EXPECT--
bool(true)
Swoole\Coroutine\TimeoutException Swoole\Exception 2
bool(true)
