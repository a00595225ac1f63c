--TEST--
coroutine: An uncaught exception is a fatal error with a trace, and the process ends with 255
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
        go(function () {
            Co::sleep(0.001);
            throw new LogicException('nobody catches it');
        });
    });
    echo "never\n";
    CODE);
echo preg_replace('/{closure.*?}/', '{closure}', ob_get_clean());
?>
--EXPECTF--
Fatal error: Uncaught LogicException: nobody catches it in Command line code:%d
Stack trace:
#0 [internal function]: {closure%S}()
#1 {main}
  thrown in Command line code on line %d
status 255
