--TEST--
server: All requests of a connection run in one coroutine, its own
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve('$server->handle("/", fn ($request, $response) => $response->end((string) Coroutine::getCid()));');
$client = WsClient::connect($server->port);
[$one, $two] = [$client->get('/')->body, $client->get('/')->body];
$other = WsClient::connect($server->port)->get('/')->body;
var_dump($one === $two, $one !== $other);
finish_row($server);
?>
--EXPECT--
bool(true)
bool(true)
