--TEST--
server: A client that does not speak TLS is dropped; the server goes on
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_tls('$server->handle("/", fn ($request, $response) => $response->end("next"));');
$client = WsClient::connect($server->port);
$client->send(req());
$client->recvAll();
echo WsClient::connect("tls://127.0.0.1:$server->port")->get('/')->body, "\n";
finish_tls($server, quiet: true);
?>
--EXPECT--
next
