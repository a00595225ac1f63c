--TEST--
coroutine: run() returns true when no coroutine waits and no timer is left; what the callable returns is ignored
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
var_dump(Co\run(function () {
    Co::create(function () {
        Co::sleep(2);
        echo "child\n";
    });
    Swoole\Timer::after(3000, fn () => print("timer\n"));
    echo "callable\n";
    return false;
}));
?>
--EXPECT--
callable
child
timer
bool(true)
