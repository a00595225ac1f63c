--TEST--
Coroutine\Server::stats(): connections and bytes; before start(), and of an object that was not constructed
--FILE--
<?php
require __DIR__ . '/../inc/tcp.inc';

$server = serve_tcp(
    'while ($data = $conn->recv()) { $conn->send(json_encode($server->stats())); }',
    more: 'say($server->stats()["start_time"], array_sum($server->stats()["connections"]), count($server->stats()));'
);
$c = WsClient::connect($server->port);
$other = WsClient::connect($server->port);
$other->send('other');
$other->recvUntil('}');
$c->send('hello');
$stats = json_decode($c->recvUntil('loop_lag":') . '0}', true);
echo json_encode($stats['connections']), "\n";
var_dump($stats['connection_num'], $stats['accept_count'], $stats['close_count'], $stats['bytes_in'], $stats['bytes_out'] > 100);
var_dump($stats['request_count'], $stats['message_in'], $stats['closes_in']);
$c->close();
$other->close();
end_tcp($server);

class Lazy extends Swoole\Coroutine\Server
{
    public function __construct() {}
}
try {
    (new Lazy())->stats();
} catch (Swoole\Error $e) {
    echo get_class($e), ': ', $e->getMessage(), "\n";
}
?>
--EXPECT--
{"http":0,"http_idle":0,"websocket":0,"raw":2,"closing":0}
int(2)
int(2)
int(0)
int(10)
bool(true)
int(0)
int(0)
array(0) {
}
0 0 22
Swoole\Error: must call constructor first
