--TEST--
upgrade(): websocket_compression: which offers are taken, and the answer's bytes
--EXTENSIONS--
zlib
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler([
    '/' => '$ws->upgrade() && $ws->recv();',
    '/own' => '$ws->header("Sec-WebSocket-Extensions", "x-own"); $ws->upgrade(); $ws->push("plain"); $ws->recv();',
], ['websocket_compression' => true]);
$c = WsClient::connect($server->port);
$head = $c->handshake('/', ['Sec-WebSocket-Extensions' => 'permessage-deflate; client_max_window_bits']);
echo str_replace("\r\n", "|\n", WsClient::maskDate($head));
$c->closeHandshake();

$offers = [
    'permessage-deflate', 'Permessage-Deflate', 'foo, permessage-deflate', ['foo; a=b', 'permessage-deflate'],
    'permessage-deflate; bogus=1', 'permessage-deflate; bogus=1, permessage-deflate',
    'permessage-deflate; server_max_window_bits=10', 'permessage-deflate; server_max_window_bits="12"',
    'permessage-deflate; server_max_window_bits=8, permessage-deflate', 'permessage-deflate; server_max_window_bits',
    'permessage-deflate; client_max_window_bits=7', 'x-webkit-deflate-frame', 'permessage-bzip2',
];
foreach ($offers as $offer) {
    $c = WsClient::connect($server->port);
    $reply = HttpReply::fromHead($c->handshake('/', ['Sec-WebSocket-Extensions' => $offer]));
    echo json_encode($offer, JSON_UNESCAPED_SLASHES), ' ', $reply->header('Sec-WebSocket-Extensions') ?? 'none', "\n";
    $c->closeHandshake();
}
foreach (['permessage-deflate;', 'a=b', 'a "b"', 'permessage-deflate; =1', 'a; b="', 'a; b=" "'] as $broken) {
    $c = WsClient::connect($server->port);
    $c->send(WsClient::handshakeRequest('/', ['Sec-WebSocket-Extensions' => $broken]));
    echo $broken, ' ', $c->readReply()->status, "\n";
}
$c = WsClient::connect($server->port);
echo HttpReply::fromHead($c->handshake('/own', ['Sec-WebSocket-Extensions' => 'permessage-deflate']))
    ->header('Sec-WebSocket-Extensions'), "\n";
echo $c->readText(), "\n";
$c->closeHandshake();
$server->finish();

echo "off by default\n";
$server = WsServer::handler('$ws->upgrade(); $ws->push("plain", 1, SWOOLE_WEBSOCKET_FLAG_FIN | SWOOLE_WEBSOCKET_FLAG_COMPRESS); $ws->recv();');
foreach (['permessage-deflate', 'permessage-deflate;'] as $offer) {
    $c = WsClient::connect($server->port);
    $reply = HttpReply::fromHead($c->handshake('/', ['Sec-WebSocket-Extensions' => $offer]));
    echo $reply->header('Sec-WebSocket-Extensions') ?? 'none', ' ', $c->readText(), "\n";
    $c->closeHandshake();
}
$server->finish();
?>
--EXPECT--
HTTP/1.1 101 Switching Protocols|
Upgrade: websocket|
Connection: Upgrade|
Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=|
Sec-WebSocket-Version: 13|
Sec-Websocket-Extensions: permessage-deflate; client_no_context_takeover; server_no_context_takeover|
Server: wsco|
Date: *|
|
"permessage-deflate" permessage-deflate; client_no_context_takeover; server_no_context_takeover
"Permessage-Deflate" permessage-deflate; client_no_context_takeover; server_no_context_takeover
"foo, permessage-deflate" permessage-deflate; client_no_context_takeover; server_no_context_takeover
["foo; a=b","permessage-deflate"] permessage-deflate; client_no_context_takeover; server_no_context_takeover
"permessage-deflate; bogus=1" none
"permessage-deflate; bogus=1, permessage-deflate" permessage-deflate; client_no_context_takeover; server_no_context_takeover
"permessage-deflate; server_max_window_bits=10" permessage-deflate; client_no_context_takeover; server_no_context_takeover; server_max_window_bits=10
"permessage-deflate; server_max_window_bits=\"12\"" permessage-deflate; client_no_context_takeover; server_no_context_takeover; server_max_window_bits=12
"permessage-deflate; server_max_window_bits=8, permessage-deflate" permessage-deflate; client_no_context_takeover; server_no_context_takeover
"permessage-deflate; server_max_window_bits" none
"permessage-deflate; client_max_window_bits=7" none
"x-webkit-deflate-frame" none
"permessage-bzip2" none
permessage-deflate; 400
a=b 400
a "b" 400
permessage-deflate; =1 400
a; b=" 400
a; b=" " 400
x-own
plain
off by default
none plain
none plain
