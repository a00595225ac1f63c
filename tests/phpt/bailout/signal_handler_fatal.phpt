--TEST--
After a fatal error in a signal handler that the loop ran, shutdown functions can run the loop
--EXTENSIONS--
pcntl
posix
--INI--
display_errors=1
--FILE--
<?php
register_shutdown_function(function () {
    echo "shutdown\n";
    Co\run(function () {
        Co::sleep(0.001);
        echo "slept at shutdown\n";
        go(fn () => print("and made another\n"));
    });
});
pcntl_async_signals(true);
pcntl_signal(SIGALRM, function () {
    echo 'handler in ', Co::getCid(), "\n";
    @trigger_error('fatal', E_USER_ERROR);
});
Co\run(function () {
    pcntl_alarm(1);
    Co::sleep(1.2);
    echo "waiting goes on\n";
});
echo "never printed\n";
?>
--EXPECTF--
handler in -1

Fatal error: fatal in %s on line %d
shutdown
slept at shutdown
and made another
waiting goes on
