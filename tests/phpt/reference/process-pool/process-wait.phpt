--TEST--
process-pool: wait() gives pid, code and signal of a child that has ended
--FILE--
<?php
use Swoole\Process;

$exits = (new Process(fn () => exit(3)))->start();
$ended = Process::wait();
var_dump($ended === ['pid' => $exits, 'code' => 3, 'signal' => 0]);
$killed = (new Process(fn () => sleep(60)))->start();
Process::kill($killed, SIGKILL);
var_dump(Process::wait() === ['pid' => $killed, 'code' => 0, 'signal' => SIGKILL]);
?>
--EXPECT--
bool(true)
bool(true)
