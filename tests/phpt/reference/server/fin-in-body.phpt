--TEST--
server: FIN in the middle of a body is answered with 500
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('echo "called\n";');
$client = WsClient::connect($server->port);
$client->send(req('/', ['Content-Length' => '5'], 'ab', 'POST'));
$client->halfClose();
echo $client->expectEnd(), "\n";
finish_row($server);
?>
--EXPECT--
eof
