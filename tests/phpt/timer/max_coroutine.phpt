--TEST--
Without room for a coroutine a tick is left out, and what fires once is tried again
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Timer;

Co::set(['max_coroutine' => 2]);
Co\run(function () {
    go(fn () => Co::sleep(0.025));
    Timer::tick(20, function (int $id) {
        echo 'tick ', Timer::info($id)['exec_count'], "\n";
        Timer::clear($id);
    });
    Timer::after(20, fn () => print("after\n"));
    Co::sleep(0.022);
});
?>
--EXPECTF--
[%s]	WARNING	exceed max number of coroutine 2: a timer's callback is not called
[%s]	WARNING	exceed max number of coroutine 2: a timer's callback is not called
after
tick 1
