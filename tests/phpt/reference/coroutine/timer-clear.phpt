--TEST--
coroutine: clear() ends a timer; false for an unknown id and the second time
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Timer;

Co\run(function () {
    $id = Timer::tick(10, fn () => print("never\n"));
    var_dump(Timer::clear($id), Timer::clear($id), Timer::clear(99), Timer::exists($id));
    Co::sleep(0.05);
});
?>
--EXPECT--
bool(true)
bool(false)
bool(false)
bool(false)
