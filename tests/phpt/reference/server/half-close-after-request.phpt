--TEST--
server: A client that ends its side after a whole request still gets the answer, then close
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('Coroutine::sleep(0.01); $response->end("x");');
$client = WsClient::connect($server->port);
$client->send(req());
$client->halfClose();
echo $client->readReply()->body, ' ', $client->expectEnd(), "\n";
finish_row($server);
?>
--EXPECT--
x eof
