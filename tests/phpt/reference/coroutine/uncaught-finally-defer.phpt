--TEST--
coroutine: Its finally blocks and defers still run, the defers after the message
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
    go(function () {
        defer(fn () => print("deferred\n"));
        try {
            throw new LogicException('nobody catches it');
        } finally {
            echo "finally\n";
        }
    });
    CODE);
echo preg_replace('/^(#|  thrown|Stack).*\n/m', '', ob_get_clean());
?>
--EXPECT--
finally

Fatal error: Uncaught LogicException: nobody catches it in Command line code:4
deferred
status 255
