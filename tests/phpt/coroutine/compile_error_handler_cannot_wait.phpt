--TEST--
an error handler called while a file is compiled cannot suspend
--FILE--
<?php
set_error_handler(function (int $level, string $message) {
    try {
        Co::sleep(0.001);
        echo "slept\n";
    } catch (Error $e) {
        echo get_class($e), ': ', $e->getMessage(), "\n";
    }
    return true;
});
Co\run(function () {
    eval('function deprecated_order($a = 1, $b) { return $b; }');
    echo deprecated_order(1, 2), "\n";
});
?>
--EXPECT--
Swoole\Error: the coroutine cannot be suspended here: a file is being compiled
2
