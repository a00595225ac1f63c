--TEST--
coroutine: join() suspends until all have ended and returns true
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
go(function () {
    $ids = [go(fn () => Co::sleep(0.2) && print("second\n")), go(fn () => Co::sleep(0.1) && print("first\n"))];
    var_dump(Co::join($ids));
});
?>
--EXPECT--
first
second
bool(true)
