--TEST--
A coroutine that a signal handler makes or resumes can wait; the handler itself cannot
--EXTENSIONS--
pcntl
posix
--FILE--
<?php
function tell(string $who): void
{
    try {
        Co::sleep(0.001);
        echo "$who slept\n";
    } catch (Throwable $e) {
        echo "$who: ", get_class($e), ': ', $e->getMessage(), "\n";
    }
}

pcntl_async_signals(true);
pcntl_signal(SIGUSR1, function () use (&$waiting) {
    tell('handler');
    go(fn () => tell('made in the handler'));
    Co::resume($waiting);
    tell('handler again');
});
Co\run(function () use (&$waiting) {
    $waiting = go(function () {
        Co::yield();
        tell('resumed by the handler');
    });
    posix_kill(posix_getpid(), SIGUSR1);
    tell('interrupted');
});
// In the loop, outside of coroutines.
pcntl_signal(SIGALRM, function () {
    go(fn () => tell('made in the loop'));
});
Co\run(function () {
    pcntl_alarm(1);
    Co::sleep(1.2);
});
?>
--EXPECT--
handler: Swoole\Error: the coroutine cannot be suspended here: garbage is being collected, or a signal handler is running
handler again: Swoole\Error: the coroutine cannot be suspended here: garbage is being collected, or a signal handler is running
made in the handler slept
resumed by the handler slept
interrupted slept
made in the loop slept
