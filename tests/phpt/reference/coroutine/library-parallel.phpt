--TEST--
coroutine: parallel() calls a function in n coroutines and waits for all
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use function Swoole\Coroutine\{parallel, run};

run(function () {
    $n = 0;
    var_dump(parallel(3, function () use (&$n) {
        Co::sleep(0.01 * ++$n);
        echo 'coroutine ', Co::getCid(), "\n";
        return $n;
    }));
});
?>
--EXPECT--
coroutine 2
coroutine 3
coroutine 4
NULL
