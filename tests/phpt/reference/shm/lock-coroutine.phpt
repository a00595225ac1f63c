--TEST--
shm: While a coroutine waits for a lock the others run, and one of them may unlock it
--FILE--
<?php
$lock = new Swoole\Lock();
Co\run(function () use ($lock) {
    $lock->lock();
    go(function () use ($lock) {
        var_dump($lock->lock());
    });
    echo "meanwhile\n";
    $lock->unlock();
});
?>
--EXPECT--
meanwhile
bool(true)
