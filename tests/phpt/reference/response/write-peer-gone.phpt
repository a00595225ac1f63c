--TEST--
response: To a client that has reset the connection write() gives false/104, then false/32, without a warning
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
    foreach ([1, 2, 3] as $n) {
        echo j([$response->write('more'), swoole_last_error()]), "\n";
    }
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
[false,104]
[false,32]
[false,32]
