--TEST--
coroutine: join() after its time-out: false, 10018
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
go(function () {
    var_dump(Co::join([go(fn () => Co::sleep(1))], 0.1), swoole_last_error());
});
?>
--EXPECT--
bool(false)
int(10018)
