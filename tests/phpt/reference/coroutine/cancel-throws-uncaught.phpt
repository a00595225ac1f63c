--TEST--
coroutine: A CanceledException that nobody catches is fatal
--FILE--
<?php
function child(string $code, string $flags = ''): void
{
    putenv('USE_TRACKED_ALLOC=1');
    passthru(getenv('TEST_PHP_EXECUTABLE') . " $flags -r " . escapeshellarg($code) . ' 2>&1', $status);
    echo "status $status\n";
}

child('go(function () { $id = go(fn () => Co::sleep(10)); Co::cancel($id, true); });');
?>
--EXPECTF--
Fatal error: Uncaught Swoole\Coroutine\CanceledException in Command line code:%d
Stack trace:
#0 Command line code(%d): Swoole\Coroutine::sleep(10)
#1 [internal function]: {closure%S}()
#2 {main}
  thrown in Command line code on line %d
status 255
