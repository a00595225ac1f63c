--TEST--
A signal that comes while all coroutines sleep ends that
--EXTENSIONS--
pcntl
--FILE--
<?php
pcntl_async_signals(true);
pcntl_signal(SIGALRM, function () {
    echo "alarm\n";
});
Co\run(function () {
    go(function () {
        $left = sleep(86400);
        var_dump($left > 80000 && $left < 86400);
    });
    pcntl_alarm(1);
});
?>
--EXPECT--
alarm
bool(true)
