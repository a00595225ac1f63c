--TEST--
process-pool: start() gives the pid of the child, in which the callback is called with the object
--FILE--
<?php
use Swoole\Process;

$process = new Process(function (Process $process) {
    $process->write(json_encode([$process->pid === getmypid(), posix_getppid()]));
});
$pid = $process->start();
var_dump($pid === $process->pid, $process->read() === json_encode([true, getmypid()]));
var_dump(Process::wait()['pid'] === $pid);
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
