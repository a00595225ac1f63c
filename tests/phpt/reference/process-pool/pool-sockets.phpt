--TEST--
process-pool: getProcess()->exportSocket() with SWOOLE_IPC_UNIXSOCK: two workers talk
--FILE--
<?php
use Swoole\Process;
use Swoole\Process\Pool;

$pool = new Pool(2, SWOOLE_IPC_UNIXSOCK, 0, true);
$pool->on('workerStart', function (Pool $pool, int $workerId) {
    $socket = $pool->getProcess(0)->exportSocket();
    if ($workerId === 0) {
        echo $socket->recv();
        $socket->send("hello proc1\n");
        echo "proc0 stop\n";
        $socket->send("go\n");
    } else {
        $socket->send("hello proc0\n");
        $hello = $socket->recv();
        $socket->recv();
        echo $hello, "proc1 stop\n";
        $pool->shutdown();
    }
    Co::sleep(60);
});
$pool->start();
echo "pool ended\n";
?>
--EXPECT--
hello proc0
proc0 stop
hello proc1
proc1 stop
pool ended
