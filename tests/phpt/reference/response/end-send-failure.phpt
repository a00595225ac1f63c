--TEST--
response: end() to a client that has reset the connection gives false and closes
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row(<<<'CODE'
    if ($request->server['request_uri'] === '/resume') {
        $response->end();
        Coroutine::resume($GLOBALS['cid']);
        return;
    }
    $GLOBALS['cid'] = Coroutine::getCid();
    echo "waits\n";
    Coroutine::yield();
    echo j([$response->end('x'), $response->close()]);
    CODE);
$client = WsClient::connect($server->port);
$client->send(req());
$server->waitOutput('/waits/');
$client->reset();
fetch($server, '/resume');
finish_row($server);
?>
--EXPECT--
---
waits
[false,false]
