--TEST--
response: By default a frame of 2097152 bytes is the largest
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("recv", strlen($ws->recv()->data));
    CODE);
$c = WsClient::open($server->port);
$c->binary(str_repeat('a', 2097152));
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
recv 2097152
