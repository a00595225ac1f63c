--TEST--
coroutine: Process::signal() calls the callback with the number, in a new coroutine
--FILE--
<?php
use Swoole\Process;

Co\run(function () {
    var_dump(Process::signal(SIGUSR1, function (int $number) {
        Co::sleep(0.001);
        var_dump($number === SIGUSR1, Co::getCid() > 1);
    }));
    Process::kill(getmypid(), SIGUSR1);
    echo "the current code goes on\n";
});
?>
--EXPECT--
bool(true)
the current code goes on
bool(true)
bool(true)
