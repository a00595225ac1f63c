--TEST--
acceptance: C4: getPcid() at every depth
--FILE--
<?php
var_dump(Co::getPcid());
go(function () {
    var_dump(Co::getPcid());
    go(function () {
        var_dump(Co::getPcid());
        go(function () {
            var_dump(Co::getPcid());
            go(fn () => var_dump(Co::getPcid()));
            go(fn () => var_dump(Co::getPcid()));
            go(fn () => var_dump(Co::getPcid()));
        });
    });
    go(fn () => var_dump(Co::getPcid()));
});
go(fn () => var_dump(Co::getPcid()));
var_dump(Co::getPcid());
?>
--EXPECT--
bool(false)
int(-1)
int(1)
int(2)
int(3)
int(3)
int(3)
int(1)
int(-1)
bool(false)
