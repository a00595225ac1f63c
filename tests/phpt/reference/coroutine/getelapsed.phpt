--TEST--
coroutine: getElapsed() is in milliseconds since the start; -1 outside and for an unknown id
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
var_dump(Co::getElapsed());
go(function () {
    $id = go(fn () => Co::sleep(1));
    Co::sleep(0.25);
    var_dump(intdiv(Co::getElapsed(), 10), intdiv(Co::getElapsed($id), 10), Co::getElapsed(99));
});
?>
--EXPECT--
int(-1)
int(25)
int(25)
int(-1)
