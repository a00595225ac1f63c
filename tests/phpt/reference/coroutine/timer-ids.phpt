--TEST--
coroutine: Ids count from 1 and are not used again
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Timer;

Co\run(function () {
    var_dump(Timer::after(1, fn () => 1), Timer::tick(1, fn () => 1), Timer::clear(2), Timer::after(1, fn () => 1));
});
?>
--EXPECT--
int(1)
int(2)
bool(true)
int(3)
