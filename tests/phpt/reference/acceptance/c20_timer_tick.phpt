--TEST--
acceptance: C20: tick() with two parameters, and one tick inside the other
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
function tick(int $id, string $first, string $second): void
{
    static $calls = 0;
    echo "timer #$id: $first, $second\n";
    if (++$calls === 1) {
        Swoole\Timer::tick(1000, function (int $inner) use ($id) {
            echo "timer #$inner inside #$id\n";
            Swoole\Timer::clear($inner);
        });
    } else {
        Swoole\Timer::clear($id);
    }
}
Swoole\Timer::tick(3000, 'tick', 'param 1', 'param 2');
?>
--EXPECT--
timer #1: param 1, param 2
timer #2 inside #1
timer #1: param 1, param 2
