--TEST--
An exception in a handler of Process::signal() is fatal
--FILE--
<?php
use Swoole\Process;

register_shutdown_function(fn () => print("shutdown function\n"));
Process::signal(SIGUSR1, function () {
    throw new Exception('in the handler');
});
Process::alarm(1000000000);
Process::kill(getmypid(), SIGUSR1);
Swoole\Event::wait();
echo "never\n";
?>
--EXPECTF--
Fatal error: Uncaught Exception: in the handler in %s:%d
Stack trace:
#0 [internal function]: {closure%S}(10)
#1 {main}
  thrown in %s on line %d
shutdown function
