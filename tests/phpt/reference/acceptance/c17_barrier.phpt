--TEST--
acceptance: C17: a Barrier with four coroutines of half a second each
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Coroutine;
use Swoole\Coroutine\Barrier;

Coroutine\run(function () {
    $barrier = Barrier::make();
    $count = 0;
    for ($i = 0; $i < 4; $i++) {
        Coroutine::create(function () use ($barrier, &$count) {
            Coroutine::sleep(0.5);
            $count++;
        });
    }
    Barrier::wait($barrier);
    var_dump($count, intdiv(Coroutine::getElapsed(), 100));
});
?>
--EXPECT--
int(4)
int(5)
