--TEST--
coroutine: The callback of after() gets the parameters only
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
Co\run(function () {
    Swoole\Timer::after(10, function (...$arguments) {
        echo json_encode($arguments), "\n";
    }, 'a', 2);
    Swoole\Timer::after(10, fn (...$arguments) => print(json_encode($arguments) . "\n"));
});
?>
--EXPECT--
["a",2]
[]
