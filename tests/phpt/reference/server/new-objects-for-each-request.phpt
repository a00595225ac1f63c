--TEST--
server: Each request of a connection has objects of its own
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('static $kept = []; $kept[] = [$request, $response];
    $response->end(j(count($kept) === 2 && ($kept[0][0] === $request || $kept[0][1] === $response)));');
$client = WsClient::connect($server->port);
echo $client->get('/')->body, ' ', $client->get('/')->body, "\n";
finish_row($server);
?>
--EXPECT--
false false
