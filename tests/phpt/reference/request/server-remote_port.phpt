--TEST--
request: remote_port is the port of the client, as int
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->end(j($request->server["remote_port"]));');
$client = WsClient::connect($server->port);
var_dump($client->get('/')->body === substr(strrchr(stream_socket_get_name($client->stream, false), ':'), 1));
finish_row($server);
?>
--EXPECT--
bool(true)
