--TEST--
coroutine: waitSignal() gives the number; time-out false/10018
--FILE--
<?php
use Swoole\Coroutine\System;

Co\run(function () {
    go(function () {
        Co::sleep(0.001);
        posix_kill(getmypid(), 12);
    });
    var_dump(System::waitSignal([10, 12]) === 12);
    var_dump(System::waitSignal(10, 0.01), swoole_last_error());
    var_dump(System::waitSignal(9), swoole_last_error());
});
?>
--EXPECT--
bool(true)
bool(false)
int(10018)
bool(false)
int(22)
