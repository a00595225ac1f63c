--TEST--
process-pool: exportSocket() gives the pipe as a Coroutine\Socket
--FILE--
<?php
use Swoole\Process;

$process = new Process(function (Process $process) {
    $socket = $process->exportSocket();
    $socket->send("hello {$socket->recv()}");
}, false, SOCK_STREAM, true);
$process->start();
Co\run(function () use ($process) {
    $socket = $process->exportSocket();
    var_dump($socket instanceof Co\Socket, $process->exportSocket() === $socket);
    $socket->send('parent');
    var_dump($socket->recv());
});
var_dump(Process::wait()['code']);
?>
--EXPECT--
bool(true)
bool(true)
string(12) "hello parent"
int(0)
