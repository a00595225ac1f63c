--TEST--
Server::stats(): connections by state, requests, messages, bytes, close codes, refusals, and what the process does
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';

$server = WsServer::handler([
    '/stats' => '$ws->end(json_encode($server->stats()));',
    '/slow' => 'Co::sleep(0.01); $ws->end("slow");',
    '/ws' => '$ws->upgrade(); while (($frame = $ws->recv()) && $frame instanceof Frame) { $ws->push("$frame->data!"); }',
    '/away' => '$ws->upgrade(); $ws->disconnect(4001, "away");',
]);
$asker = WsClient::connect($server->port);
$stats = fn () => json_decode($asker->get('/stats')->body, true);
/** Until the server has seen it: a client's end may come later than its next request. */
$until = function (Closure $is) use ($stats): array {
    while (!$is($now = $stats()));
    return $now;
};

$first = $stats();
echo implode(' ', array_keys($first)), "\n";
var_dump($first['start_time'] > 0, $first['connection_num'], $first['accept_count'], $first['close_count'], $first['request_count']);
echo json_encode($first['connections']), json_encode($first['refused']), json_encode($first['refused_status']), "\n";

// An idle connection, and three WebSockets, one with two messages and a ping.
$idle = WsClient::connect($server->port);
$idle->get('/none');
$sockets = array_map(fn () => WsClient::open($server->port, '/ws'), [1, 2, 3]);
foreach (['a', 'bc'] as $text) {
    $sockets[0]->text($text);
    $sockets[0]->readText();
}
$sockets[0]->ping('p');
$sockets[0]->readFrame();
$now = $stats();
echo json_encode($now['connections']), "\n";
var_dump($now['connection_num'], $now['message_in'], $now['message_out'], $now['request_count'] - $first['request_count']);
var_dump($now['bytes_in'] > $first['bytes_in'] + 100, $now['bytes_out'] > $first['bytes_out'] + 100, $now['coroutine_num'] >= 4);

// The ends: with 1000, with a code of its own, without a code, without a frame; and from here with 4001.
$ends = [fn ($c) => $c->sendClose(1000), fn ($c) => $c->sendClose(4444), fn ($c) => $c->sendClose(null)];
foreach ($ends as $i => $end) {
    $end($sockets[$i]);
    $sockets[$i]->readFrame();
    $sockets[$i]->close();
}
$gone = WsClient::open($server->port, '/ws');
$gone->close();
$away = WsClient::open($server->port, '/away');
$away->readFrame();
$away->sendClose(4001);
$away->close();
$now = $until(fn ($now) => array_sum($now['closes_in']) >= 4 && $now['connection_num'] === 2);
foreach (['closes_in', 'closes_out'] as $name) {
    ksort($now[$name]);
    echo "$name ", json_encode($now[$name]), "\n";
}
var_dump($now['close_count'], $now['accept_count']);

// What the server answers by itself.
foreach (["GET / HTTP/1.1\r\n\r\n", "BAD\r\n\r\n", "GET / HTTP/9.0\r\nHost: a\r\n\r\n"] as $request) {
    $bad = WsClient::connect($server->port);
    $bad->send($request);
    $bad->recvAll();
    $bad->close();
}
echo json_encode($stats()['refused_status']), "\n";
foreach (['queued_out', 'queued_in', 'turn_p50', 'turn_p99', 'turn_max', 'loop_lag'] as $name) {
    $now[$name] >= 0 || print("$name $now[$name]\n");
}
var_dump($now['turn_p50'] <= $now['turn_p99'], $now['turn_max'] > 0);
$idle->close();
$asker->close();
$server->finish();
?>
--EXPECT--
start_time connection_num connections accept_count close_count request_count message_in message_out bytes_in bytes_out closes_in closes_out refused refused_status queued_out queued_in coroutine_num coroutine_peak_num turn_p50 turn_p99 turn_max loop_lag
bool(true)
int(1)
int(1)
int(0)
int(1)
{"http":1,"http_idle":0,"websocket":0,"raw":0,"closing":0}{"max_connection":0,"max_connection_per_ip":0,"descriptors":0,"tls":0,"slow":0}[]
{"http":1,"http_idle":1,"websocket":3,"raw":0,"closing":0}
int(5)
int(2)
int(2)
int(5)
bool(true)
bool(true)
bool(true)
closes_in {"1000":1,"1005":1,"1006":1,"4444":1}
closes_out {"1000":1,"1005":1,"4001":1,"4444":1}
int(5)
int(7)
{"400":2,"505":1}
bool(true)
bool(true)
