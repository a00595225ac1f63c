--TEST--
An exception that a timer's callback does not catch ends the script; the other timers do not fire
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Timer;

Co\run(function () {
    Timer::tick(10, fn () => print("tick\n"), new ArrayObject());
    Timer::after(15, function () {
        Co::sleep(0.001);
        throw new Exception('mine');
    }, new ArrayObject());
});
echo "never\n";
?>
--EXPECTF--
tick

Fatal error: Uncaught Exception: mine in %s
Stack trace:
%a
