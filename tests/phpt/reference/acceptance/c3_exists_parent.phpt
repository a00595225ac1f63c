--TEST--
acceptance: C3: exists() of the parent while it lives and afterwards
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
go(function () {
    go(function () {
        Co::sleep(0.001);
        var_dump(Co::exists(Co::getPcid()));
    });
    go(function () {
        Co::sleep(0.003);
        var_dump(Co::exists(Co::getPcid()));
    });
    Co::sleep(0.002);
    var_dump(Co::exists(Co::getPcid()));
});
?>
--EXPECT--
bool(true)
bool(false)
bool(false)
