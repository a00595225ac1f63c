--TEST--
defer() belongs to the coroutine that calls it, also from a Fiber inside
--FILE--
<?php
Co\run(function () {
    $fiber = new Fiber(function () {
        defer(fn () => print('deferred in ' . Co::getCid() . "\n"));
        Fiber::suspend();
    });
    go(function () use ($fiber) {
        $fiber->start();
        echo "starter ends\n";
    });
    echo "resumer\n";
    $fiber->resume();
    echo "resumer ends\n";
});
?>
--EXPECT--
starter ends
deferred in 2
resumer
resumer ends
