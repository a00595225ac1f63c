--TEST--
exit in a callback ends that coroutine; timers go on
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Timer;

Co\run(function () {
    Timer::tick(10, function (int $id) {
        if (Timer::info($id)['exec_count'] === 3) {
            Timer::clear($id);
        }
        echo "tick\n";
        exit;
    });
});
echo "end\n";
?>
--EXPECT--
tick
tick
tick
end
