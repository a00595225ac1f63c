--TEST--
acceptance: C2: coroutines that start others while they sleep end in the order of time
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
Swoole\Coroutine\run(function () {
    go(function () {
        Co::sleep(3.0);
        go(function () {
            Co::sleep(2.0);
            echo 'co[', Co::getCid(), "] end\n";
        });
        echo 'co[', Co::getCid(), "] end\n";
    });
    Co::sleep(1.0);
    echo 'co[', Co::getCid(), "] end\n";
});
?>
--EXPECT--
co[1] end
co[2] end
co[3] end
