--TEST--
functions: go() and defer() are the same by short names
--FILE--
<?php
var_dump(go(function (int ...$numbers) {
    defer(fn () => print("deferred\n"));
    echo array_sum($numbers), "\n";
}, 1, 2));
?>
--EXPECT--
3
deferred
int(1)
