--TEST--
acceptance: C26: System::waitSignal() for SIGUSR1
--FILE--
<?php
Swoole\Coroutine\run(function () {
    go(function () {
        Co::sleep(0.001);
        posix_kill(getmypid(), SIGUSR1);
    });
    var_dump(Co\System::waitSignal(SIGUSR1, 30));
});
?>
--EXPECT--
int(10)
