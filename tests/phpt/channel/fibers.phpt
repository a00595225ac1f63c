--TEST--
channels between coroutines, native fibers inside them, and generators
--FILE--
<?php
Co\run(function () {
    $channel = new Chan(2);
    go(function () use ($channel) {
        $fiber = new Fiber(function () use ($channel) {
            for ($i = 0; $i < 5; $i++) {
                $channel->push(Fiber::suspend($i));
            }
            $channel->close();
        });
        $value = $fiber->start();
        while (!$fiber->isTerminated()) {
            $value = $fiber->resume($value * 10);
        }
    });
    $values = function () use ($channel) {
        while (($value = $channel->pop()) !== false) {
            yield $value;
        }
    };
    echo implode(' ', iterator_to_array($values(), false)), "\n";
    var_dump($channel->errCode);
    $group = new Co\WaitGroup(1);
    $fiber = new Fiber(fn () => var_dump($group->wait()));
    go(function () use ($group) {
        Co::sleep(0.001);
        $group->done();
    });
    $fiber->start();
});
?>
--EXPECT--
0 10 20 30 40
int(-2)
bool(true)
