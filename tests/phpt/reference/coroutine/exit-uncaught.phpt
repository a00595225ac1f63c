--TEST--
coroutine: An uncaught exit is a fatal error, the process ends with 255
--FILE--
<?php
function child(string $code, string $flags = ''): void
{
    putenv('USE_TRACKED_ALLOC=1');
    passthru(getenv('TEST_PHP_EXECUTABLE') . " $flags -r " . escapeshellarg($code) . ' 2>&1', $status);
    echo "status $status\n";
}

child(<<<'CODE'
    Co\run(function () {
        go(function () {
            defer(fn () => print("deferred\n"));
            exit("text\n");
        });
        go(fn () => exit(7));
        Co::sleep(0.001);
        echo "others go on\n";
    });
    echo "and the script\n";
    CODE);
?>
--EXPECT--
text
deferred
others go on
and the script
status 7
