--TEST--
response: The first write() sends the head with Transfer-Encoding: chunked
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row(<<<'CODE'
    if ($request->server['request_uri'] === '/resume') {
        $response->end();
        Coroutine::resume($GLOBALS['cid']);
        return;
    }
    $response->write('first');
    $GLOBALS['cid'] = Coroutine::getCid();
    Coroutine::yield();
    CODE);
$client = WsClient::connect($server->port);
$client->send(req());
show_masked($client->recvUntil("first\r\n"));
fetch($server, '/resume');
show($client->recvUntil("0\r\n\r\n"));
finish_row($server);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Transfer-Encoding: chunked\r\n
\r\n
5\r\n
first\r\n
0\r\n
\r\n
