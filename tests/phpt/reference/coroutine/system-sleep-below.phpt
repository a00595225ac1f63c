--TEST--
coroutine: sleep() of less than a millisecond: a warning and false
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Coroutine\System;

Co\run(function () {
    var_dump(System::sleep(0.0009), swoole_last_error());
    foreach ([0, -1] as $seconds) {
        var_dump(System::sleep($seconds), swoole_last_error());
    }
});
?>
--EXPECTF--
bool(true)
int(10018)

Warning: Swoole\Coroutine\System::sleep(): Timer must be greater than or equal to 0.000001 in %s on line %d
bool(false)
int(503)

Warning: Swoole\Coroutine\System::sleep(): Timer must be greater than or equal to 0.000001 in %s on line %d
bool(false)
int(503)
