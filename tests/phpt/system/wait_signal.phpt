--TEST--
waitSignal() beside a handler of the script: several waiters, and the handler is back afterwards
--EXTENSIONS--
pcntl
--FILE--
<?php
use Swoole\Coroutine\System;

pcntl_async_signals(true);
pcntl_signal(SIGUSR1, fn () => print("handler\n"));
Co\run(function () {
    $one = go(fn () => print('one ' . (System::waitSignal(SIGUSR1) === SIGUSR1 ? 'woken' : 'not') . "\n"));
    $two = go(fn () => print('two ' . (System::waitSignal([SIGUSR1, SIGUSR2]) === SIGUSR1 ? 'woken' : 'not') . "\n"));
    posix_kill(getmypid(), SIGUSR1);
    Co::join([$one, $two]);
    posix_kill(getmypid(), SIGUSR1);
    var_dump(@System::waitSignal([]), swoole_last_error(), System::waitSignal(65), System::waitSignal(-1));
    try {
        System::waitSignal('x');
    } catch (TypeError $error) {
        echo $error->getMessage(), "\n";
    }
});
?>
--EXPECT--
one woken
two woken
handler
bool(false)
int(22)
bool(false)
bool(false)
Swoole\Coroutine\System::waitSignal(): Argument #1 ($signals) must be of type array|int, string given
