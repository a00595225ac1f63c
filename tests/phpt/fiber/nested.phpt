--TEST--
a Fiber in a Fiber in a coroutine; exceptions pass through
--FILE--
<?php
Co\run(function () {
    $outer = new Fiber(function () {
        $inner = new Fiber(function () {
            Co::sleep(0.001);
            Fiber::suspend(1);
            Co::sleep(0.001);
            throw new Exception('from the inner one');
        });
        echo $inner->start(), "\n";
        Fiber::suspend(2);
        try {
            $inner->resume();
        } catch (Exception $e) {
            echo $e->getMessage(), "\n";
        }
        Co::sleep(0.001);
        throw new Exception('from the outer one');
    });
    go(function () {
        for ($i = 0; $i < 10; $i++) {
            Co::sleep(0.001);
        }
    });
    echo $outer->start(), "\n";
    try {
        $outer->resume();
    } catch (Exception $e) {
        echo $e->getMessage(), "\n";
    }
});
?>
--EXPECT--
1
2
from the inner one
from the outer one
