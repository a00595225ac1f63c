--TEST--
coroutine: defer() runs after an exception, too
--FILE--
<?php
function child(string $code, string $flags = ''): void
{
    putenv('USE_TRACKED_ALLOC=1');
    passthru(getenv('TEST_PHP_EXECUTABLE') . " $flags -r " . escapeshellarg($code) . ' 2>&1', $status);
    echo "status $status\n";
}

child('go(function () { defer(fn () => print("deferred\n")); throw new Exception("thrown"); });');
?>
--EXPECTF--
Fatal error: Uncaught Exception: thrown in Command line code:%d
Stack trace:
#0 [internal function]: {closure%S}()
#1 {main}
  thrown in Command line code on line %d
deferred
status 255
