--TEST--
process-pool: listen() and write(): other programs send messages and get answers
--FILE--
<?php
use Swoole\Process;
use Swoole\Process\Pool;

$path = sys_get_temp_dir() . '/wsco-pool-' . getmypid();
$pool = new Pool(1, SWOOLE_IPC_SOCKET);
var_dump($pool->listen("unix:$path"));
$pool->on('message', function (Pool $pool, string $data) {
    var_dump($pool->write(strtoupper($data)));
});
$pool->on('start', function (Pool $pool) use ($path) {
    (new Process(function () use ($pool, $path) {
        $client = stream_socket_client("unix://$path");
        fwrite($client, pack('N', 5) . 'hello');
        $len = unpack('N', fread($client, 4))[1];
        var_dump(fread($client, $len), fread($client, 1));
        $pool->shutdown();
    }, false, 0))->start();
});
$pool->start();
Process::wait();
unlink($path);
?>
--EXPECT--
bool(true)
bool(true)
string(5) "HELLO"
string(0) ""
