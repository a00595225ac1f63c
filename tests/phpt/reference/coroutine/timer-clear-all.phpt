--TEST--
coroutine: clearAll() ends every timer
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Timer;

Co\run(function () {
    for ($i = 0; $i < 5; $i++) {
        Timer::tick(10, fn () => print("never\n"));
    }
    var_dump(Timer::clearAll(), count(Timer::list()));
    Co::sleep(0.05);
    Timer::after(10, fn () => print("set later\n"));
});
?>
--EXPECT--
bool(true)
int(0)
set later
