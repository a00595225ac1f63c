--TEST--
response: After detach() keep-alive goes on
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row(<<<'CODE'
    $response->detach();
    $response->socket->sendAll("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nraw");
    CODE);
$client = WsClient::connect($server->port);
show($client->get('/'));
show($client->get('/'));
finish_row($server);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Content-Length: 3\r\n
\r\n
raw
HTTP/1.1 200 OK\r\n
Content-Length: 3\r\n
\r\n
raw
