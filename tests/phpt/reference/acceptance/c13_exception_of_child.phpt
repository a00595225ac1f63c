--TEST--
acceptance: C13: a try block around create() does not catch what the child throws
--FILE--
<?php
putenv('USE_TRACKED_ALLOC=1');
passthru(getenv('TEST_PHP_EXECUTABLE') . ' -r ' . escapeshellarg(<<<'CODE'
    try {
        Swoole\Coroutine\run(function () {
            try {
                Swoole\Coroutine::create(function () {
                    throw new RuntimeException('of the child');
                });
            } catch (Throwable $e) {
                echo "never\n";
            }
        });
    } catch (Throwable $e) {
        echo "never\n";
    }
    CODE) . ' 2>&1', $status);
echo "status $status\n";
?>
--EXPECTF--
Fatal error: Uncaught RuntimeException: of the child in Command line code:%d
Stack trace:
#0 [internal function]: {closure%S}()
#1 {main}
  thrown in Command line code on line %d
status 255
