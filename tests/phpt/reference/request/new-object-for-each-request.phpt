--TEST--
request: Each request is a new object
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('static $first; $first ??= $request; $response->end(j($first === $request));');
$client = WsClient::connect($server->port);
echo $client->get('/')->body, ' ', $client->get('/')->body, "\n";
finish_row($server);
?>
--EXPECT--
true false
