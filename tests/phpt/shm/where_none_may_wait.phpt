--TEST--
Where a coroutine cannot be left, a call that would have to wait throws, and one that need not works
--FILE--
<?php
$lock = new Swoole\Lock();
$atomic = new Swoole\Atomic(1);
$lock->lock();

Co\run(function () use ($lock, $atomic) {
    $told = [];
    ob_start(function () use ($lock, $atomic, &$told) {
        foreach ([fn () => $atomic->wait(-1), fn () => $atomic->wait(-1), fn () => $lock->lock(), fn () => $lock->trylock()] as $do) {
            try {
                $told[] = var_export($do(), true);
            } catch (Error $e) {
                $told[] = get_class($e);
            }
        }
        return '';
    });
    ob_end_clean();
    echo implode("\n", $told), "\n";
});
?>
--EXPECT--
true
Swoole\Error
Swoole\Error
false
