--TEST--
coroutine: A second wait() while a coroutine waits throws a Swoole\Exception
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Coroutine\Barrier;

Co\run(function () {
    $barrier = $copy = Barrier::make();
    go(function () use (&$barrier) {
        Barrier::wait($barrier);
        echo "all gone\n";
    });
    try {
        Barrier::wait($copy);
    } catch (Swoole\Exception $e) {
        echo $e::class, ': ', $e->getMessage(), "\n";
    }
    var_dump($copy::class);
    unset($copy, $e);
    Co::sleep(0.001);
    echo "end\n";
});
?>
--EXPECT--
Swoole\Exception: The barrier is waiting, cannot wait again.
string(24) "Swoole\Coroutine\Barrier"
all gone
end
