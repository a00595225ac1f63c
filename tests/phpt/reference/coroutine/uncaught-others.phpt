--TEST--
coroutine: Other coroutines never resume
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
    Co\run(function () {
        go(fn () => Co::sleep(0.01) && print("never\n"));
        go(function () {
            throw new LogicException('nobody catches it');
        });
        echo "never\n";
    });
    CODE);
echo preg_replace('/^(#|  thrown|Stack).*\n/m', '', ob_get_clean());
?>
--EXPECT--
Fatal error: Uncaught LogicException: nobody catches it in Command line code:4
status 255
