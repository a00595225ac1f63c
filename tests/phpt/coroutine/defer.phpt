--TEST--
defers: newest first, after the body, with exceptions caught and not
--FILE--
<?php
go(function () {
    defer(function () {
        echo "first\n";
        defer(fn () => print("deferred in a defer\n"));
    });
    Swoole\Coroutine\defer(fn () => print("second\n"));
    swoole_coroutine_defer(fn () => print("third\n"));
    Co::defer(function () {
        Co::sleep(0.001);
        echo "fourth, after a sleep, in ", Co::getCid(), "\n";
    });
    echo "body\n";
    Co::sleep(0.001);
    echo "body ends\n";
});
echo "main\n";
?>
--EXPECT--
body
main
body ends
fourth, after a sleep, in 1
third
second
first
deferred in a defer
