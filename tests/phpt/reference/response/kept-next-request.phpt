--TEST--
response: The next request on the connection of a kept response
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('global $kept; ' . <<<'CODE'
    $path = $request->server['request_uri'];
    if ($path === '/keep') {
        $kept = $response;
        echo "kept\n";
        return;
    }
    if ($path === '/answer') {
        $kept->end('late');
    }
    $response->end($path);
    CODE);
$client = WsClient::connect($server->port);
$client->send(req('/keep') . req('/next'));
$server->waitOutput('/kept/');
fetch($server, '/answer');
show_masked($client->readReply());
show_masked($client->readReply());
finish_row($server);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 4\r\n
\r\n
late
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 5\r\n
\r\n
/next
---
kept
