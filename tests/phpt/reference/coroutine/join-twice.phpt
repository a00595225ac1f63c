--TEST--
coroutine: join() with an id twice: false, 509
--FILE--
<?php
go(function () {
    $id = go(fn () => Co::sleep(0.001));
    var_dump(Co::join([$id, $id]), swoole_last_error());
});
?>
--EXPECT--
bool(false)
int(509)
