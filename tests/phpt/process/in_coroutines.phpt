--TEST--
Coroutines wait for children and pipes, each by itself
--EXTENSIONS--
sockets
--FILE--
<?php
use Swoole\Process;

$process = new Process(function (Process $process) {
    $process->write($process->read() . ' to the child');
    $process->read();
}, false, SOCK_STREAM);
$process->start();
Co\run(function () use ($process) {
    go(function () use ($process) {
        var_dump($process->read());
        $process->write('end');
    });
    go(fn () => var_dump(Process::wait()['code']));
    echo "both wait\n";
    $process->write('from a coroutine');
});
$process = new Process(fn () => Co::sleep(0.001), false, SOCK_DGRAM, true);
$process->start();
Co\run(function () use ($process) {
    $socket = $process->exportSocket();
    go(function () use ($socket) {
        $result = $socket->recv();
        var_dump($result, $socket->errCode);
    });
    var_dump($socket->recv(), $socket->errCode === SWOOLE_ERROR_CO_HAS_BEEN_BOUND);
    var_dump($socket->close(), $socket->close(), $socket->isClosed());
    try {
        $socket->peek();
    } catch (Error $error) {
        echo $error->getMessage(), "\n";
    }
});
Process::wait();
?>
--EXPECT--
both wait
string(29) "from a coroutine to the child"
int(0)
bool(false)
bool(true)
bool(true)
bool(false)
bool(true)
a Socket of datagrams has recv(), send(), close(), isClosed()
bool(false)
int(9)
