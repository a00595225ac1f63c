--TEST--
response: end() closes the connection when the request does not allow keep-alive, before the handler goes on
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row(<<<'CODE'
    if ($request->server['request_uri'] === '/resume') {
        $response->end();
        Coroutine::resume($GLOBALS['cid']);
        return;
    }
    $response->end('last');
    $GLOBALS['cid'] = Coroutine::getCid();
    Coroutine::yield();
    echo 'handler returns';
    CODE);
$client = WsClient::connect($server->port);
$client->send(req('/', ['Connection' => 'close']));
show_masked($client->recvAll());
fetch($server, '/resume');
finish_row($server);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
Content-Length: 4\r\n
\r\n
last
---
handler returns
