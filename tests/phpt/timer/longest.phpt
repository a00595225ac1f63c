--TEST--
Timer: the longest interval there is never overflows
--FILE--
<?php
use Swoole\Timer;

foreach ([PHP_INT_MAX, PHP_INT_MAX - 1] as $interval) {
    foreach (['tick', 'after'] as $method) {
        $id = Timer::$method($interval, fn () => print("never\n"));
        var_dump(Timer::info($id)['exec_msec'] >= $interval);
        Timer::clear($id);
    }
}
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(true)
