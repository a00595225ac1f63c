--TEST--
coroutine: Pending timers keep run() alive
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
$fired = 0;
Co\run(function () use (&$fired) {
    Swoole\Timer::after(10, function () use (&$fired) {
        $fired++;
        Swoole\Timer::after(10, function () use (&$fired) {
            $fired++;
        });
    });
});
var_dump($fired);
?>
--EXPECT--
int(2)
