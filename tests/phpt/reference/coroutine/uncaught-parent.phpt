--TEST--
coroutine: A try block around go() or run() does not catch it
--FILE--
<?php
function child(string $code, string $flags = ''): void
{
    putenv('USE_TRACKED_ALLOC=1');
    passthru(getenv('TEST_PHP_EXECUTABLE') . " $flags -r " . escapeshellarg($code) . ' 2>&1', $status);
    echo "status $status\n";
}

foreach (['go', 'Co\run'] as $function) {
    ob_start();
    child(<<<CODE
        try {
            $function(fn () => throw new LogicException('nobody catches it'));
        } catch (Throwable) {
            echo "never\n";
        }
        CODE);
    echo preg_replace('/^(#|  thrown|Stack).*\n/m', '', ob_get_clean());
}
?>
--EXPECT--
Fatal error: Uncaught LogicException: nobody catches it in Command line code:2
status 255

Fatal error: Uncaught LogicException: nobody catches it in Command line code:2
status 255
