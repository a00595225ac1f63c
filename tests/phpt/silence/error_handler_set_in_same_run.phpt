--TEST--
a handler set and waiting in without a switch between is still in force for others
--FILE--
<?php
Co\run(function () {
    $id = go(function () {
        Co::yield();
        echo $other;
    });
    go(function () {
        set_error_handler(function ($level, $message) {
            echo "$message\n";
            if (Co::getCid() === 3) {
                Co::yield();
            }
            return true;
        });
        echo $mine;
    });
    Co::resume($id);
    Co::resume($id + 1);
});
?>
--EXPECT--
Undefined variable $mine
Undefined variable $other
