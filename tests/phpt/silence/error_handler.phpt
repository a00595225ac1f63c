--TEST--
an error handler that waits does not silence other coroutines
--FILE--
<?php
set_error_handler(function (int $level, string $message) {
    echo 'handler in ', Co::getCid(), ": $message\n";
    if (Co::getCid() > 0) {
        Co::sleep(0.002);
        echo $in_handler;
    }
    return true;
});
Co\run(function () {
    go(function () {
        echo $first;
        echo $again;
    });
    echo $second;
});
echo $main;
restore_error_handler();
echo @$nothing, "end\n";
?>
--EXPECTF--
handler in 2: Undefined variable $first
handler in 1: Undefined variable $second

Warning: Undefined variable $in_handler in %s on line %d
handler in 2: Undefined variable $again

Warning: Undefined variable $in_handler in %s on line %d

Warning: Undefined variable $in_handler in %s on line %d
handler in -1: Undefined variable $main
end
