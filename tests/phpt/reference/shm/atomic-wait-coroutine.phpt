--TEST--
shm: While a coroutine is in wait() the others run
--FILE--
<?php
$atomic = new Swoole\Atomic();
Co\run(function () use ($atomic) {
    go(function () use ($atomic) {
        var_dump($atomic->wait(-1));
    });
    echo "meanwhile\n";
    Co::sleep(0.001);
    $atomic->wakeup();
});
?>
--EXPECT--
meanwhile
bool(true)
