--TEST--
a Fiber of the main script starts coroutines and is suspended around run()
--FILE--
<?php
$fiber = new Fiber(function () {
    go(function () {
        Co::sleep(0.001);
        echo "coroutine\n";
    });
    $x = Fiber::suspend('one');
    Co\run(function () {
        Co::sleep(0.001);
        echo "run in a fiber\n";
    });
    Fiber::suspend($x);
    echo "fiber ends\n";
});
echo $fiber->start(), "\n";
echo $fiber->resume('two'), "\n";
$fiber->resume();
?>
--EXPECT--
one
coroutine
run in a fiber
two
fiber ends
