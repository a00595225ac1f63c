--TEST--
A signal that the script handles ends the sleeps of coroutines, as it ends that of a process
--EXTENSIONS--
pcntl
posix
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Process;

function sleepers(callable ...$ways): void
{
    foreach ($ways as $way) {
        go(fn () => print(str_replace("\n", ' ', var_export($way(), true)) . ' after ' . round(Co::getElapsed() / 1000, 2) . " s\n"));
    }
}
function kill(int $number): void
{
    posix_kill(posix_getpid(), $number);
}
foreach ([false, true] as $async) {
    echo $async ? "-- asynchronous signals\n" : "-- no asynchronous signals\n";
    pcntl_async_signals($async);
    pcntl_signal(SIGUSR1, function () {
        echo "handler\n";
    });
    Co\run(function () {
        sleepers(fn () => sleep(10), fn () => usleep(10_000_000), fn () => time_nanosleep(10, 500_000_000), fn () => sleep(1));
        Co::sleep(2.25);
        kill(SIGUSR1);
        Co::sleep(0.001);
        echo "dispatch\n";
        pcntl_signal_dispatch();
    });
}
echo "-- time_sleep_until() goes on, as in PHP\n";
Co\run(function () {
    sleepers(fn () => time_sleep_until(microtime(true) + 10));
    Co::sleep(1);
    kill(SIGUSR1);
});
echo "-- one that came before\n";
Co\run(function () {
    kill(SIGUSR1);
    Co::sleep(0.001);
    sleepers(fn () => sleep(3));
});
echo "-- handlers that are taken away, or not pcntl's\n";
pcntl_signal(SIGUSR1, SIG_IGN);
Co\run(function () {
    Process::signal(SIGUSR2, function () {
        echo "Process::signal()\n";
    });
    sleepers(fn () => sleep(3));
    Co::sleep(1);
    kill(SIGUSR1);
    kill(SIGUSR2);
});
echo "-- a handler that throws\n";
pcntl_signal(SIGUSR1, fn () => throw new Exception('thrown'));
try {
    Co\run(function () {
        sleepers(fn () => sleep(3));
        Co::sleep(1);
        try {
            kill(SIGUSR1);
            Co::sleep(1);
        } catch (Exception $e) {
            echo $e->getMessage(), "\n";
        }
    });
} catch (Exception $e) {
    echo 'run(): ', $e->getMessage(), "\n";
}
?>
--EXPECT--
-- no asynchronous signals
0 after 1 s
8 after 2.25 s
NULL after 2.25 s
array (   'seconds' => 8,   'nanoseconds' => 250000000, ) after 2.25 s
dispatch
handler
-- asynchronous signals
0 after 1 s
handler
8 after 2.25 s
NULL after 2.25 s
array (   'seconds' => 8,   'nanoseconds' => 250000000, ) after 2.25 s
dispatch
-- time_sleep_until() goes on, as in PHP
handler
true after 10 s
-- one that came before
handler
0 after 3 s
-- handlers that are taken away, or not pcntl's
Process::signal()
0 after 3 s
-- a handler that throws
thrown
2 after 1 s
