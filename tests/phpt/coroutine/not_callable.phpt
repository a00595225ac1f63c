--TEST--
what is not callable is a TypeError
--FILE--
<?php
foreach ([fn () => go('nofunc'), fn () => go(42), fn () => Co\run('nofunc'), fn () => Co\run([1]), fn () => Co::create('a::b'),
    fn () => go(), fn () => Co\run()] as $call) {
    try {
        $call();
    } catch (Error $e) {
        echo get_class($e), ': ', $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
TypeError: go(): Argument #1 ($func) must be a valid callback, function "nofunc" not found or invalid function name
TypeError: go(): Argument #1 ($func) must be a valid callback, no array or string given
TypeError: Co\run(): Argument #1 ($fn) must be of type callable, string given
TypeError: Co\run(): Argument #1 ($fn) must be of type callable, array given
TypeError: Swoole\Coroutine::create(): Argument #1 ($func) must be a valid callback, class "a" not found
ArgumentCountError: go() expects at least 1 argument, 0 given
ArgumentCountError: Co\run() expects at least 1 argument, 0 given
