--TEST--
the loop is ended by a signal handler while a coroutine is preempted: its finally block runs, with the rest of the end
--SKIPIF--
<?php
if (!extension_loaded('pcntl')) die('skip needs pcntl');
?>
--INI--
swoole.enable_preemptive_scheduler=1
--FILE--
<?php
pcntl_async_signals(true);
pcntl_signal(SIGUSR1, function () {
    if (Co::getCid() < 0) {
        throw new Exception('enough');
    }
    posix_kill(posix_getpid(), SIGUSR1); // until the loop serves it
});
try {
    Co\run(function () {
        Co::defer(fn () => print("deferred\n"));
        $stop = false;
        go(function () use (&$stop) {
            while (!$stop) {
                Co::sleep(0.001);
                posix_kill(posix_getpid(), SIGUSR1);
            }
        });
        try {
            while (true);
        } finally {
            pcntl_signal(SIGUSR1, SIG_IGN);
            $stop = true;
            echo "finally\n";
        }
    });
} catch (Exception $e) {
    echo 'run(): ', $e->getMessage(), "\n";
}
register_shutdown_function(fn () => print("shutdown function\n"));
?>
--EXPECTF--
run(): enough

Fatal error: Uncaught Exception: enough in %a
finally
deferred
shutdown function
