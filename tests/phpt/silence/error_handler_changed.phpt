--TEST--
handlers set, replaced and restored while another coroutine waits in one
--FILE--
<?php
function handler(string $name): Closure
{
    return function (int $level, string $message) use ($name) {
        echo "$name: $message\n";
        if ($name === 'waiting') {
            Co::yield();
            echo "$name goes on\n";
        }
        return true;
    };
}
Co\run(function () {
    set_error_handler(handler('waiting'));
    $id = go(function () {
        echo $a;
        echo $b;
    });
    set_error_handler(handler('second'));
    echo $c;
    Co::resume($id);
    echo $d;
    restore_error_handler();
    restore_error_handler();
    echo @$e;
    set_error_handler(handler('third'));
    echo $f;
});
?>
--EXPECT--
waiting: Undefined variable $a
second: Undefined variable $c
waiting goes on
second: Undefined variable $b
second: Undefined variable $d
third: Undefined variable $f
