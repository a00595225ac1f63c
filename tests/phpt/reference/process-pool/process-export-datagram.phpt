--TEST--
process-pool: exportSocket() of a SOCK_DGRAM pipe keeps the bounds of messages
--FILE--
<?php
use Swoole\Process;

$process = new Process(function (Process $process) {
    $socket = $process->exportSocket();
    $socket->send('one');
    $socket->send('two');
    $socket->send($socket->recv());
}, false, SOCK_DGRAM, true);
$process->start();
Co\run(function () use ($process) {
    $socket = $process->exportSocket();
    var_dump($socket->recv(), $socket->recv(), $socket->send('three'), $socket->recv());
});
Process::wait();
?>
--EXPECT--
string(3) "one"
string(3) "two"
int(5)
string(5) "three"
