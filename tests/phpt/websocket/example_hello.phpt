--TEST--
The documented server: two answers to each message; "close", a close frame, a reset and silence each end it quietly (W1)
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
require __DIR__ . '/../inc/hello.inc';
$server = WsServer::handler(['/websocket' => HELLO_HANDLER, '/' => '$ws->end("<h1>page</h1>");']);

$http = WsClient::connect($server->port);
$page = $http->get('/');
echo "$page->status $page->body\n";
$http->close();

$witness = WsClient::open($server->port, '/websocket');
$c = WsClient::open($server->port, '/websocket');
$c->text('bob');
echo $c->readText(), "\n", $c->readText(), "\n";
$c->text('close');
$c->expectClose(1000);
$c = WsClient::open($server->port, '/websocket');
$c->closeHandshake();
$c = WsClient::open($server->port, '/websocket');
$c->close();
$c = WsClient::open($server->port, '/websocket');
$c->reset();
$server->waitOutput('/errorCode: 104/');

$witness->text('ann');
echo $witness->readText(), "\n", $witness->readText(), "\n";
$witness->closeHandshake();
$server->finish();
?>
--EXPECT--
200 <h1>page</h1>
Hello bob!
How are you, bob?
Hello ann!
How are you, ann?
errorCode: 104
