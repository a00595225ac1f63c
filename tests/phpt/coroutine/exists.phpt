--TEST--
C3: exists() follows the life of the creator
--FILE--
<?php
Co\run(function () {
    var_dump(Co::exists(0), Co::exists(-1), Co::exists(99), Co::exists(Co::getCid()));
    $first = go(function () {
        go(function () {
            $pcid = Co::getPcid();
            var_dump(Co::exists($pcid));
            Co::yield();
            var_dump(Co::exists($pcid));
        });
    });
    var_dump(Co::exists($first), Co::exists($first + 1));
    Co::resume($first + 1);
    var_dump(Co::exists($first + 1));
});
?>
--EXPECT--
bool(false)
bool(false)
bool(false)
bool(true)
bool(true)
bool(false)
bool(true)
bool(false)
bool(false)
