--TEST--
coroutine: What cannot be called is a TypeError
--FILE--
<?php
foreach (['no_such_function', 1, [new stdClass(), 'no']] as $argument) {
    try {
        Co\run($argument);
    } catch (TypeError $e) {
        echo $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
Co\run(): Argument #1 ($fn) must be of type callable, string given
Co\run(): Argument #1 ($fn) must be of type callable, int given
Co\run(): Argument #1 ($fn) must be of type callable, array given
