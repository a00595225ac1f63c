--TEST--
coroutine: A parent goes on when its child suspends; the first to wait is the first to be resumed
--FILE--
<?php
Co\run(function () {
    go(function () {
        echo "1\n";
        go(function () {
            echo "2\n";
            Co::sleep(0.01);
            echo "5\n";
        });
        echo "3\n";
    });
    go(fn () => print("4\n"));
});
?>
--EXPECT--
1
2
3
4
5
