<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_tcp('var_dump($conn->recv(), swoole_last_error());');
WsClient::connect($server->port)->close();
$server->waitOutput('/int/');
finish_tcp($server);
?>
