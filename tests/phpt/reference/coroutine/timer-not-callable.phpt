--TEST--
coroutine: What cannot be called is a TypeError
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
foreach (['tick', 'after'] as $method) {
    try {
        Swoole\Timer::$method(10, 'no_such_function');
    } catch (TypeError $error) {
        echo $error->getMessage(), "\n";
    }
}
?>
--EXPECT--
Swoole\Timer::tick(): Argument #2 ($callback) must be a valid callback, function "no_such_function" not found or invalid function name
Swoole\Timer::after(): Argument #2 ($callback) must be a valid callback, function "no_such_function" not found or invalid function name
