--TEST--
response: Cookie: a string setter without its argument is refused
--FILE--
<?php
foreach (['withName', 'withValue', 'withPath', 'withDomain', 'withSameSite', 'withPriority'] as $method) {
    try {
        (new Swoole\Http\Cookie())->$method();
        echo "$method taken\n";
    } catch (ArgumentCountError $e) {
        echo get_class($e), "\n";
    }
}
?>
--EXPECT--
ArgumentCountError
ArgumentCountError
ArgumentCountError
ArgumentCountError
ArgumentCountError
ArgumentCountError
