--TEST--
coroutine: getStackUsage() is in bytes; false outside and for an unknown id
--FILE--
<?php
var_dump(Co::getStackUsage());
go(function () {
    $own = Co::getStackUsage();
    $waits = Co::getStackUsage(go(fn () => Co::sleep(0.001)));
    var_dump(is_int($own) && $own > 0 && $own < 65536, is_int($waits) && $waits > 0 && $waits < 65536, Co::getStackUsage(99));
});
?>
--EXPECT--
bool(false)
bool(true)
bool(true)
bool(false)
