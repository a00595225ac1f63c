--TEST--
A coroutine for which no stack can be had is not made: go() warns and returns false, and the next one is made again
--FILE--
<?php
Co\run(function () {
    Co::set(['stack_size' => 1 << 62]);
    var_dump(go(fn () => print("never\n")));
    Co::set(['stack_size' => 1 << 18]);
    var_dump(is_int(go(fn () => print("made\n"))));
});
?>
--EXPECTF--
Warning: go(): no memory for the stack of another coroutine in %s on line %d
bool(false)
made
bool(true)
