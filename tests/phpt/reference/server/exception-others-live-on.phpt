--TEST--
server: Other connections, and the process, live on after an exception
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve('ini_set("display_errors", "0");
    $server->handle("/throw", fn () => throw new Exception("x"));
    $server->handle("/", fn ($request, $response) => $response->end("alive"));');
$client = WsClient::connect($server->port);
$client->get('/');
echo fetch($server, '/throw')->status, ' ', $client->get('/')->body, "\n";
finish_row($server);
?>
--EXPECTF--
500 alive
---
[*]	ERROR	uncaught error in the handler of GET /throw, client 127.0.0.1:%d, coroutine %d
