--TEST--
coroutine: exists() is false for 0, for ids that have ended and for ids that were never given
--FILE--
<?php
go(function () {
    $ended = go(fn () => null);
    $waits = go(fn () => Co::sleep(0.001));
    var_dump(Co::exists(0), Co::exists($ended), Co::exists(99), Co::exists($waits), Co::exists(Co::getCid()));
});
?>
--EXPECT--
bool(false)
bool(false)
bool(false)
bool(true)
bool(true)
