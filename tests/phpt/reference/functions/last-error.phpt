--TEST--
functions: swoole_last_error() is the last failure; a success does not reset it, sleep() leaves 10018
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
Co\run(function () {
    var_dump(swoole_last_error());
    Co::cancel(99);
    var_dump(swoole_last_error(), Co::exists(1), swoole_last_error());
    Co::sleep(0.001);
    var_dump(swoole_last_error());
});
?>
--EXPECT--
int(0)
int(10016)
bool(true)
int(10016)
int(10018)
