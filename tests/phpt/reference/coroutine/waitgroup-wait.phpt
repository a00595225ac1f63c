--TEST--
coroutine: wait() suspends until the counter is 0, then returns true
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Coroutine\WaitGroup;

Co\run(function () {
    $group = new WaitGroup();
    foreach ([0.03, 0.01, 0.02] as $i => $time) {
        $group->add();
        go(function () use ($group, $i, $time) {
            Co::sleep($time);
            echo $i, "\n";
            $group->done();
        });
    }
    var_dump($group->wait());
});
?>
--EXPECT--
1
2
0
bool(true)
