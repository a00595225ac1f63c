--TEST--
the variable of Barrier::wait() is written to while the time-out is converted
--FILE--
<?php
use Swoole\Coroutine\Barrier;

Co\run(function () {
    foreach ([fn () => null, fn () => 'text', fn () => Barrier::make()] as $make) {
        $barrier = Barrier::make();
        set_error_handler(function () use (&$barrier, $make) {
            $barrier = $make();
            return true;
        });
        try {
            Barrier::wait($barrier, null);
            echo "no complaint\n";
        } catch (TypeError $e) {
            echo $e->getMessage(), "\n";
        }
        restore_error_handler();
    }
});
?>
--EXPECT--
Swoole\Coroutine\Barrier::wait(): Argument #1 ($barrier) must be of type Swoole\Coroutine\Barrier, null given
Swoole\Coroutine\Barrier::wait(): Argument #1 ($barrier) must be of type Swoole\Coroutine\Barrier, string given
no complaint
