--TEST--
response: After a write() that found the client gone, end() gives false/32
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
    $response->write('more');
    echo j([$response->end(), swoole_last_error()]), "\n";
    CODE);
$client = WsClient::connect($server->port);
$client->send(req());
$client->recvUntil('first');
$client->reset();
fetch($server, '/resume');
finish_row($server);
?>
--EXPECT--
---
[false,32]
