--TEST--
coroutine: sleep() is that of Swoole\Coroutine
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Coroutine\System;

Co\run(function () {
    var_dump(System::sleep(3600), swoole_last_error());
    $co = go(function () {
        var_dump(System::sleep(3600), swoole_last_error());
    });
    Co::cancel($co);
});
?>
--EXPECT--
bool(true)
int(10018)
bool(false)
int(10017)
