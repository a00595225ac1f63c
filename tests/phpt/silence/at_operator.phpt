--TEST--
@ belongs to one coroutine: it leaks neither to others nor to children
--FILE--
<?php
function quiet()
{
    Co::yield();
    echo $undefined_in_quiet;
}
Co\run(function () {
    $id = go(function () {
        @quiet();
        echo $after_silence;
    });
    echo $in_other;
    @go(function () {
        echo $in_child;
        Co::yield();
    });
    Co::resume($id);
    Co::resume($id + 1);
    var_dump(error_reporting() === E_ALL);
});
?>
--EXPECTF--

Warning: Undefined variable $in_other in %s on line %d

Warning: Undefined variable $in_child in %s on line %d

Warning: Undefined variable $after_silence in %s on line %d
bool(true)
