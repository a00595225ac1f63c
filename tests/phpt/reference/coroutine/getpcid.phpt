--TEST--
coroutine: getPcid() is the id of the creator, -1 for none; false outside and for an unknown id
--FILE--
<?php
var_dump(Co::getPcid());
go(function () {
    var_dump(Co::getPcid());
    $child = go(function () {
        var_dump(Co::getPcid());
        Co::yield();
    });
    var_dump(Co::getPcid($child), Co::getPcid(99));
    Co::resume($child);
});
?>
--EXPECT--
bool(false)
int(-1)
int(1)
int(1)
bool(false)
