--TEST--
coroutine: What cannot be called is a TypeError
--FILE--
<?php
foreach (['nofunc', 1, null] as $argument) {
    foreach (['go', 'Swoole\Coroutine::create'] as $function) {
        try {
            $function($argument);
        } catch (TypeError $e) {
            echo $e->getMessage(), "\n";
        }
    }
}
?>
--EXPECT--
go(): Argument #1 ($func) must be a valid callback, function "nofunc" not found or invalid function name
Swoole\Coroutine::create(): Argument #1 ($func) must be a valid callback, function "nofunc" not found or invalid function name
go(): Argument #1 ($func) must be a valid callback, no array or string given
Swoole\Coroutine::create(): Argument #1 ($func) must be a valid callback, no array or string given
go(): Argument #1 ($func) must be a valid callback, no array or string given
Swoole\Coroutine::create(): Argument #1 ($func) must be a valid callback, no array or string given
