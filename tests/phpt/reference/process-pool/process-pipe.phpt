--TEST--
process-pool: write() and read() of the pipe in both directions; a datagram is one message
--FILE--
<?php
use Swoole\Process;

$process = new Process(function (Process $process) {
    $process->write(strtoupper($process->read()));
    $process->write(strtoupper($process->read()));
});
$process->start();
var_dump($process->write('one'), $process->write('two'), $process->read(), $process->read());
Process::wait();
?>
--EXPECT--
int(3)
int(3)
string(3) "ONE"
string(3) "TWO"
