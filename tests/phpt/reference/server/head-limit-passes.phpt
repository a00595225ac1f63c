--TEST--
server: A head of 65400 bytes is served
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->end((string) strlen($request->getData()));');
$head = req('/', ['X-A' => '']);
echo WsClient::connect($server->port)->get('/', ['X-A' => str_repeat('a', 65400 - strlen($head))])->body, "\n";
finish_row($server);
?>
--EXPECT--
65400
