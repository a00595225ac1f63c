--TEST--
acceptance: C12: exit is caught as an ExitException
--FILE--
<?php
Swoole\Coroutine\run(function () {
    try {
        (function () {
            exit(SWOOLE_EXIT_IN_COROUTINE);
        })();
    } catch (Swoole\ExitException $e) {
        echo $e->getMessage(), "\n";
        var_dump($e->getStatus() === SWOOLE_EXIT_IN_COROUTINE, $e->getFlags() === SWOOLE_EXIT_IN_COROUTINE);
    }
    try {
        exit(123);
    } catch (Swoole\ExitException $e) {
        var_dump($e->getStatus());
    }
});
?>
--EXPECT--
swoole exit
bool(true)
bool(true)
int(123)
