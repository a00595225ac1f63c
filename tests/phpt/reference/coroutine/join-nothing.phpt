--TEST--
coroutine: join() of an empty list, or of coroutines that have all ended: false, 505
--FILE--
<?php
go(function () {
    var_dump(Co::join([]), swoole_last_error());
    swoole_clear_error();
    var_dump(Co::join([go(fn () => null)]), swoole_last_error());
    var_dump(Co::join([go(fn () => null), go(fn () => Co::sleep(0.001))]));
});
?>
--EXPECT--
bool(false)
int(505)
bool(false)
int(505)
bool(true)
