--TEST--
acceptance: C22: sleep(1) in one coroutine, echo in another
--FILE--
<?php
Swoole\Coroutine\run(function () {
    go(function () {
        sleep(1);
        echo "1\n";
    });
    go(fn () => print("2\n"));
});
?>
--EXPECT--
2
1
