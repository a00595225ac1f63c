--TEST--
a signal handler inside a coroutine cannot suspend it
--EXTENSIONS--
pcntl
posix
--FILE--
<?php
pcntl_signal(SIGUSR1, function () {
    try {
        Co::sleep(0.001);
        echo "slept\n";
    } catch (Error $e) {
        echo get_class($e), ' in ', Co::getCid(), "\n";
    }
});
Co\run(function () {
    posix_kill(getmypid(), SIGUSR1);
    pcntl_signal_dispatch();
    pcntl_async_signals(true);
    posix_kill(getmypid(), SIGUSR1);
    Co::sleep(0.001);
    echo "end\n";
});
?>
--EXPECT--
Swoole\Error in 1
Swoole\Error in 1
end
