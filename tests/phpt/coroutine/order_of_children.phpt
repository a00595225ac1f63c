--TEST--
C1: a child runs at once; its creator goes on when it first suspends
--FILE--
<?php
echo "main start\n";
function demo() {
    go(function () {
        echo 'coro ', Co::getCid(), " start\n";
        go(function () {
            echo 'coro ', Co::getCid(), " start\n";
            Co::sleep(0.02);
            echo 'coro ', Co::getCid(), " end\n";
        });
        echo 'coro ', Co::getCid(), " do not wait children coroutine\n";
        Co::sleep(0.005);
        echo 'coro ', Co::getCid(), " end\n";
    });
}
demo();
echo "end\n";
?>
--EXPECT--
main start
coro 1 start
coro 2 start
coro 1 do not wait children coroutine
end
coro 1 end
coro 2 end
