--TEST--
a coroutine that is nothing but a blocking function of PHP is logged: no code of the script runs in it
--FILE--
<?php
require __DIR__ . '/../inc/watchdog.inc';

Co\run(function () {
    for ($try = 0; $try < 100 && LateLog::size() === 0; $try++) {
        go(fn () => Co::sleep(0.001));
        Swoole\Timer::after(1, 'usleep', 20000);
        Co::sleep(0.005);
    }
    echo LateLog::lines();
});
?>
--EXPECT--
WARNING	coroutine N kept the loop for N ms: in code without a line
