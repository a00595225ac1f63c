--TEST--
coroutine: A WaitGroup can be used again
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Coroutine\WaitGroup;

Co\run(function () {
    $group = new WaitGroup();
    for ($round = 0; $round < 3; $round++) {
        $group->add(2);
        for ($i = 0; $i < 2; $i++) {
            go(function () use ($group) {
                Co::sleep(0.01);
                $group->done();
            });
        }
        var_dump($group->wait());
    }
});
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
