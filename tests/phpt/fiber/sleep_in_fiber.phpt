--TEST--
sleep() inside a Fiber inside a coroutine suspends the whole coroutine
--FILE--
<?php
Co\run(function () {
    go(function () {
        echo "other\n";
        Co::sleep(0.001);
        echo "other again\n";
    });
    $fiber = new Fiber(function (int $x) {
        echo "fiber starts\n";
        Co::sleep(0.01);
        echo "fiber slept\n";
        $y = Fiber::suspend($x * 2);
        Co::sleep(0.01);
        echo "fiber got $y in ", Co::getCid(), "\n";
        return 'result';
    });
    var_dump($fiber->start(21));
    var_dump($fiber->resume('value'), $fiber->isTerminated(), $fiber->getReturn());
});
?>
--EXPECT--
other
fiber starts
other again
fiber slept
int(42)
fiber got value in 1
NULL
bool(true)
string(6) "result"
