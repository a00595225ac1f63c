--TEST--
SWOOLE_IPC_SOCKET: many clients, one that says nothing, one that says too much, several workers
--FILE--
<?php
use Swoole\Process;
use Swoole\Process\Pool;

$path = sys_get_temp_dir() . '/wsco-pool-' . getmypid();
$pool = new Pool(2, SWOOLE_IPC_SOCKET);
$pool->set(['max_package_size' => 1000]);
$pool->listen("unix:$path");
$pool->on('message', function (Pool $pool, string $data) {
    $pool->write(strrev($data));
});
(new Process(function () use ($pool, $path) {
    $answer = function (string $bytes) use ($path) {
        $client = stream_socket_client("unix://$path");
        fwrite($client, $bytes);
        stream_socket_shutdown($client, STREAM_SHUT_WR);
        return stream_get_contents($client);
    };
    for ($i = 0; $i < 50; $i++) {
        $got = $answer(pack('N', 5) . 'abcd' . chr(65 + $i));
        $got === pack('N', 5) . chr(65 + $i) . 'dcba' || print("wrong answer: $got\n");
    }
    var_dump($answer(''), $answer(pack('N', 1001) . str_repeat('x', 1001)), $answer(pack('N', 5) . 'abc'), $answer(pack('N', 0)));
    var_dump(strlen($answer(pack('N', 1000) . str_repeat('x', 1000))));
    Process::kill(posix_getppid());
}, false, 0))->start();
$pool->start();
Process::wait();
unlink($path);
?>
--EXPECT--
string(0) ""
string(0) ""
string(0) ""
string(0) ""
int(1004)
