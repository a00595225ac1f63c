--TEST--
coroutine: Past max_coroutine: a warning, false, last error 503
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
Co::set(['max_coroutine' => 3]);
Co\run(function () {
    go(fn () => Co::sleep(0.001));
    go(fn () => Co::sleep(0.001));
    var_dump(go(fn () => print("never\n")), swoole_last_error());
    Co::sleep(0.002);
    var_dump(go(fn () => print("again\n")));
});
?>
--EXPECTF--
Warning: go(): exceed max number of coroutine 3 in %s on line %d
bool(false)
int(503)
again
int(4)
