--TEST--
coroutine: Process::signal() with null takes the callback away
--FILE--
<?php
use Swoole\Process;

pcntl_signal(SIGUSR1, SIG_IGN);
var_dump(Process::signal(SIGUSR1, fn () => print("never\n")), Process::signal(SIGUSR1, null));
Process::kill(getmypid(), SIGUSR1);
Swoole\Event::wait();
?>
--EXPECT--
bool(true)
bool(true)
