--TEST--
A handler of a signal keeps neither the loop nor a deadlock from being reported; what has come is told first
--FILE--
<?php
use Swoole\Process;

Process::signal(SIGUSR1, fn () => print("USR1\n"));
Co\run(function () {
    Process::kill(getmypid(), SIGUSR1);
});
echo "run() is over\n";
Process::kill(getmypid(), SIGUSR1);
go(fn () => Co::yield());
?>
--EXPECTF--
USR1
run() is over
USR1

 =================================================================
  [FATAL ERROR]: all coroutines (count: 1) are asleep - deadlock!
 =================================================================
%A
