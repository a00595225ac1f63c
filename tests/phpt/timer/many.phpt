--TEST--
A hundred thousand timers are set, fire in order, and leave no memory behind
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Timer;

$before = 0;
for ($round = 0; $round < 3; $round++) {
    Co\run(function () {
        $last = 0;
        $count = 0;
        for ($i = 0; $i < 100000; $i++) {
            $delay = 1 + $i * 7919 % 1000;
            Timer::after($delay, function (int $delay) use (&$last, &$count) {
                $count += $delay >= $last;
                $last = $delay;
            }, $delay);
        }
        Co::sleep(0.5);
        Timer::clearAll();
        var_dump($count);
    });
    $round === 1 && $before = memory_get_usage();
}
var_dump(memory_get_usage() - $before <= 0);
?>
--EXPECT--
int(50000)
int(50000)
int(50000)
bool(true)
