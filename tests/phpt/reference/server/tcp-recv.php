<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_tcp('var_dump($conn->recv()); $conn->send("seen");');
$client = WsClient::connect($server->port);
$client->send('some bytes');
echo $client->recv(4), "\n";
finish_tcp($server);
?>
