--TEST--
coroutine: stats() has initialized, num and round
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Timer;

echo json_encode(Timer::stats()), "\n";
Co\run(function () {
    Timer::after(10, fn () => 1);
    Timer::after(20, fn () => 1);
    echo json_encode(Timer::stats()), "\n";
    Co::sleep(0.015);
    echo json_encode(Timer::stats()), "\n";
});
echo json_encode(Timer::stats()), "\n";
?>
--EXPECT--
{"initialized":false,"num":0,"round":0}
{"initialized":true,"num":2,"round":0}
{"initialized":true,"num":1,"round":1}
{"initialized":true,"num":0,"round":2}
