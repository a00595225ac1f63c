--TEST--
C4: getPcid() nested
--FILE--
<?php
var_dump(Co::getPcid());
Co\run(function () {
    var_dump(Co::getPcid());
    go(function () {
        var_dump(Co::getPcid());
        go(function () {
            var_dump(Co::getPcid());
            go(function () {
                var_dump(Co::getPcid());
            });
            go(function () {
                var_dump(Co::getPcid());
            });
            go(function () {
                var_dump(Co::getPcid());
            });
        });
        var_dump(Co::getPcid());
    });
    var_dump(Co::getPcid());
});
var_dump(Co::getPcid(), Co::getPcid(1));
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
bool(false)
