--TEST--
coroutine: wait() returns at once when nobody else has the barrier
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Coroutine\Barrier;

Co\run(function () {
    $barrier = Barrier::make();
    $began = Co::getElapsed();
    Barrier::wait($barrier, 10);
    var_dump($barrier, Co::getElapsed() - $began);
});
?>
--EXPECT--
NULL
int(0)
