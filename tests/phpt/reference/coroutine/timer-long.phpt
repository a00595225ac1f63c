--TEST--
coroutine: An interval above one day is fine
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Timer;

Co\run(function () {
    Timer::after(30 * 86400 * 1000, fn () => print("a month later\n"));
    Timer::after(PHP_INT_MAX, fn () => print("never\n"));
    Timer::tick(7 * 86400 * 1000, function (int $id) {
        echo "a week\n";
        if (count(Timer::list()) < 3) {
            Timer::clearAll();
        }
    });
});
?>
--EXPECT--
a week
a week
a week
a week
a month later
a week
