--TEST--
acceptance: C1: a parent does not wait for its child
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
go(function () {
    echo "main start\n";
    go(function () {
        echo "coro 1 start\n";
        go(function () {
            echo "coro 2 start\n";
            Co::sleep(0.02);
            echo "coro 2 end\n";
        });
        echo "coro 1 do not wait children coroutine\n";
        Co::sleep(0.01);
        echo "coro 1 end\n";
    });
    echo "end\n";
});
?>
--EXPECT--
main start
coro 1 start
coro 2 start
coro 1 do not wait children coroutine
end
coro 1 end
coro 2 end
