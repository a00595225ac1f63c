<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_tls('$server->handle("/", fn ($request, $response) => $response->end("x"));');
$client = WsClient::connect($server->port);
$client->send(req());
// A server may send a TLS alert before it closes, but no HTTP.
var_dump(str_contains($client->recvAll(), 'HTTP/'));
finish_tls($server);
?>
