--TEST--
coroutine: exists() tells whether a timer is still to fire
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Timer;

Co\run(function () {
    $id = Timer::after(10, fn () => 1);
    var_dump(Timer::exists($id), Timer::exists($id + 1));
    Co::sleep(0.02);
    var_dump(Timer::exists($id));
});
?>
--EXPECT--
bool(true)
bool(false)
bool(false)
