--TEST--
coroutine: list() is a Timer\Iterator over the ids, the newest first
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Timer;

Co\run(function () {
    for ($i = 0; $i < 3; $i++) {
        Timer::tick(10, fn () => 1);
    }
    $list = Timer::list();
    echo get_class($list), ' ', count($list), "\n";
    foreach ($list as $key => $id) {
        echo "$key: $id\n";
        Timer::clear($id);
    }
    var_dump(count(Timer::list()));
});
?>
--EXPECT--
Swoole\Timer\Iterator 3
0: 3
1: 2
2: 1
int(0)
