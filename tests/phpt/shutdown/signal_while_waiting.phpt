--TEST--
pcntl handlers with async signals run while the loop waits
--EXTENSIONS--
pcntl
posix
--FILE--
<?php
pcntl_async_signals(true);
pcntl_signal(SIGUSR1, function () {
    echo "signal in ", Co::getCid(), "\n";
});
pcntl_signal(SIGALRM, function () {
    posix_kill(getmypid(), SIGUSR1);
});
pcntl_alarm(1);
Co\run(function () {
    Co::sleep(1.2);
    echo "slept\n";
});
?>
--EXPECT--
signal in -1
slept
