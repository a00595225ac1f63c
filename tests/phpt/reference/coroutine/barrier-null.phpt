--TEST--
coroutine: wait() for the variable that is null now throws a TypeError
--FILE--
<?php
use Swoole\Coroutine\Barrier;

Co\run(function () {
    $barrier = Barrier::make();
    Barrier::wait($barrier);
    try {
        Barrier::wait($barrier);
    } catch (TypeError $e) {
        echo $e->getMessage(), "\n";
    }
});
?>
--EXPECT--
Swoole\Coroutine\Barrier::wait(): Argument #1 ($barrier) must be of type Swoole\Coroutine\Barrier, null given
