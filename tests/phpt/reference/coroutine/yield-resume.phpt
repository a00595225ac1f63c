--TEST--
coroutine: yield() and suspend() wait for resume(), which returns true when that one suspends or ends
--FILE--
<?php
go(function () {
    $id = go(function () {
        var_dump(Co::yield());
        var_dump(Co::suspend());
        echo "ends\n";
    });
    echo "a\n";
    var_dump(Co::resume($id));
    echo "b\n";
    var_dump(Co::resume($id));
});
?>
--EXPECT--
a
bool(true)
bool(true)
b
bool(true)
ends
bool(true)
