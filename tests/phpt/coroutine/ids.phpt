--TEST--
ids count from 1 and are never used again; getCid() is -1 outside
--FILE--
<?php
var_dump(Co::getCid(), Co::getuid());
var_dump(go(function () {}), go(function () {}));
Co\run(function () {
    var_dump(Co::getCid());
});
var_dump(go(fn () => var_dump(Co::getCid())), Co::getCid());
?>
--EXPECT--
int(-1)
int(-1)
int(1)
int(2)
int(3)
int(4)
int(4)
int(-1)
