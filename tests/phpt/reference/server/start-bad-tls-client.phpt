--TEST--
server: A client that does not speak TLS is dropped; the server goes on
--FILE--
<?php
require __DIR__ . '/../../inc/tls.inc';

$server = serve_tls();
$client = WsClient::connect($server->port);
$client->send(req());
$client->recvAll();
echo received($server), "\n";
finish_tls($server, quiet: true);
?>
--EXPECT--
hello
