--TEST--
coroutine: Each callback runs in a new coroutine and may sleep
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Timer;

Co\run(function () {
    Timer::tick(20, function (int $id) {
        echo 'tick ', Co::getCid(), ' of ', Co::getPcid(), "\n";
        Co::sleep(0.005);
        echo 'goes on ', Co::getCid(), "\n";
        if (Timer::info($id)['exec_count'] === 2) {
            Timer::clear($id);
        }
    });
    Timer::after(22, fn () => print('after ' . Co::getCid() . "\n"));
});
?>
--EXPECT--
tick 2 of -1
after 3
goes on 2
tick 4 of -1
goes on 4
