--TEST--
functions: swoole_coroutine_create() and swoole_coroutine_defer() are always there
--FILE--
<?php
var_dump(swoole_coroutine_create(function (int ...$numbers) {
    swoole_coroutine_defer(fn () => print("deferred\n"));
    echo array_sum($numbers), "\n";
}, 1, 2));
?>
--EXPECT--
3
deferred
int(1)
