--TEST--
coroutine: The report tells each coroutine with its trace, the newest first; run() returns true, the status is 0
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
    var_dump(Co\run(function () {
        function f()
        {
            Co::yield();
        }
        go(fn () => f());
        Co::yield();
    }));
    CODE);
$report = ob_get_clean();
echo '[', preg_replace('/{closure.*?}/', '{closure}', $report), "]\n";
?>
--EXPECTF--
[
 =================================================================
  [FATAL ERROR]: all coroutines (count: 2) are asleep - deadlock!
 =================================================================

  [Coroutine-2]
 -----------------------------------------------------------------
#0 Command line code(%d): Swoole\Coroutine::yield()
#1 Command line code(%d): f()
#2 [internal function]: {closure%S}()

  [Coroutine-1]
 -----------------------------------------------------------------
#0 Command line code(%d): Swoole\Coroutine::yield()
#1 [internal function]: {closure%S}()

 =================================================================
bool(true)
status 0
]
