--TEST--
coroutine: set_exception_handler() is not called
--FILE--
<?php
function child(string $code, string $flags = ''): void
{
    putenv('USE_TRACKED_ALLOC=1');
    passthru(getenv('TEST_PHP_EXECUTABLE') . " $flags -r " . escapeshellarg($code) . ' 2>&1', $status);
    echo "status $status\n";
}

ob_start();
child(<<<'CODE'
    set_exception_handler(fn () => print("never\n"));
    go(fn () => throw new LogicException('nobody catches it'));
    CODE);
echo preg_replace('/^(#|  thrown|Stack).*\n/m', '', ob_get_clean());
?>
--EXPECT--
Fatal error: Uncaught LogicException: nobody catches it in Command line code:2
status 255
