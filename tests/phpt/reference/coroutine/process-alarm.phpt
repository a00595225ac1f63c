--TEST--
coroutine: Process::alarm() sends the process a signal again and again; a negative time ends that
--FILE--
<?php
use Swoole\Process;

Co\run(function () {
    $done = new Chan();
    Process::signal(SIGALRM, function () use ($done) {
        static $count = 0;
        if ($count === 3)
            return; // it had come before the alarm ended
        echo ++$count, "\n";
        if ($count === 3) {
            var_dump(Process::alarm(-1));
            $done->push(true);
        }
    });
    var_dump(Process::alarm(1000));
    $done->pop(60);
});
?>
--EXPECT--
bool(true)
1
2
3
bool(true)
