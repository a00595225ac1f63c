--TEST--
coroutine: wait() after its time-out returns; no value tells
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Coroutine\Barrier;

Co\run(function () {
    $barrier = $copy = Barrier::make();
    $began = Co::getElapsed();
    var_dump(Barrier::wait($barrier, 0.05), $barrier, $copy::class, Co::getElapsed() - $began >= 50);
});
?>
--EXPECT--
NULL
NULL
string(24) "Swoole\Coroutine\Barrier"
bool(true)
