--TEST--
coroutine: info() has exec_msec, exec_count, interval, round and removed; null for an unknown id
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Timer;

Co\run(function () {
    $id = Timer::tick(20, fn () => 1);
    $first = Timer::info($id);
    Co::sleep(0.05);
    $later = Timer::info($id);
    foreach ($first as $name => $value) {
        echo "$name: ", json_encode($value), ' ', json_encode($later[$name]), "\n";
    }
    Timer::clear($id);
    var_dump(Timer::info($id), Timer::info(77), Timer::info(-1));
});
?>
--EXPECT--
exec_msec: 20 60
exec_count: 0 2
interval: 20 20
round: 0 0
removed: false false
NULL
NULL
NULL
