--TEST--
coroutine: The callback of tick() gets the id, then the parameters
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Timer;

Co\run(function () {
    Timer::tick(10, function (...$arguments) {
        echo json_encode($arguments), "\n";
        if (Timer::info($arguments[0])['exec_count'] === 2) {
            Timer::clear($arguments[0]);
        }
    }, 'a', ['b' => 1], null);
});
?>
--EXPECT--
[1,"a",{"b":1},null]
[1,"a",{"b":1},null]
