--TEST--
A tick whose callback has not returned is left out
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Timer;

Co\run(function () {
    $at = fn () => Timer::info(1)['exec_msec'];
    Timer::tick(20, function (int $id) use ($at) {
        $n = Timer::info($id)['exec_count'];
        echo "$n begins, next at {$at()}\n";
        Co::sleep($n === 1 ? 0.07 : 0.005);
        echo "$n ends, next at {$at()}\n";
        if ($n === 2) {
            Timer::clear($id);
        }
    });
});
?>
--EXPECT--
1 begins, next at 40
1 ends, next at 100
2 begins, next at 120
2 ends, next at 120
