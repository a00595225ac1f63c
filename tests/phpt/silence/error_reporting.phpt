--TEST--
error_reporting() set in one coroutine; new ones begin with the ini value
--FILE--
<?php
Co\run(function () {
    $id = go(function () {
        error_reporting(0);
        Co::yield();
        var_dump(error_reporting());
        error_reporting(E_ALL);
    });
    var_dump(error_reporting() === E_ALL);
    Co::resume($id);
});
?>
--EXPECT--
bool(true)
int(0)
