--TEST--
wsco.handover_socket of pools: manager to manager; peers that say nothing, nonsense, or die; a pool whose workers never serve
--FILE--
<?php
require __DIR__ . '/../inc/server.inc';

$path = sys_get_temp_dir() . '/wsco-handover-' . getmypid();
$code = '
    $server = new Co\Http\Server("127.0.0.1", (int) getenv("AT"));
    $server->handle("/", fn ($request, $response) => $response->end(getenv("NAME")));
    $pool = new Swoole\Process\Pool(3, SWOOLE_IPC_NONE, 0, true);
    $pool->set(["max_wait_time" => 100]);
    $pool->on("workerStart", function () use ($server) {
        echo "worker\n";
        getenv("WAITS") ? Co::sleep(1000) : $server->start();
    });
    echo "PORT $server->port\n";
    $pool->start();
    echo "start() has returned\n";';
$start = fn (string $name, int $port = 0, string $waits = '') => TestServer::code(
    $code,
    ['NAME' => $name, 'AT' => (string) $port, 'WAITS' => $waits],
    ['-d', "wsco.handover_socket=$path", '-d', 'wsco.graceful_timeout=60']
);
$get = fn (TestServer $server) => WsClient::connect($server->port)->get('/')->body;

$old = $start('old');
echo $get($old), "\n";
$silent = array_map(fn () => stream_socket_client("unix://$path"), range(1, 6));
foreach ($silent as $peer) {
    echo fgets($peer);
}
echo 'ended: ', json_encode(array_map(fn ($peer) => stream_get_contents($peer) === '' && feof($peer), array_slice($silent, 0, 2))), "\n";
fwrite($silent[2], 'x');
fwrite($silent[3], 'TX');
foreach ([2, 3] as $i) {
    echo var_export(stream_get_contents($silent[$i]), true), "\n";
}
fclose($silent[4]);

// The workers of this one do not start a server, so the old pool goes on; nobody can ask there for now.
$idle = $start('idle', $old->port, '1');
$idle->waitOutput('/worker/');
echo $get($old), "\n";
$idle->kill();
echo $get($old), "\n";

$new = $start('new', $old->port);
$old->waitOutput('/another process has taken over: the workers stop/');
// Its workers may accept until they are told.
echo 'status ', $old->wait(), ', ', substr_count($old->stdout(), 'start() has returned'), ', ', $get($new), "\n";
echo 'status ', $new->stop(), "\n";
var_dump(file_exists($path));

// From a process without a pool to a pool, and back.
$plain = fn (string $name, int $port = 0) => TestServer::code('Co\run(function () {
    $server = new Co\Http\Server("127.0.0.1", (int) getenv("AT"));
    $server->handle("/", fn ($request, $response) => $response->end(getenv("NAME")));
    echo "PORT $server->port\n";
    $server->start();
});', ['NAME' => $name, 'AT' => (string) $port], ['-d', "wsco.handover_socket=$path"]);
$one = $plain('one');
echo $get($one), "\n";
$pool = $start('pool', $one->port);
echo 'status ', $one->wait(), ', ', $get($pool), "\n";
// The manager answers when it has seen the end of the old process.
while (!@stream_socket_client("unix://$path")) {
    usleep(1000);
}
$last = $plain('last', $pool->port);
echo 'status ', $pool->wait(), ', ', $get($last), "\n";
$last->kill();
unlink($path);
?>
--EXPECT--
old
wsco hand-over 1
wsco hand-over 1
wsco hand-over 1
wsco hand-over 1
wsco hand-over 1
wsco hand-over 1
ended: [true,true]
''
''
old
old
status 0, 1, new
status 0
bool(false)
one
status 0, pool
status 0, last
