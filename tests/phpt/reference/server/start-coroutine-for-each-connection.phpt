--TEST--
server: Each accepted connection gets a coroutine of its own
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve(<<<'CODE'
    $server->handle('/wait', function (Request $request, Response $response) {
        $GLOBALS['waiting'] = Coroutine::getCid();
        echo "waiting\n";
        Coroutine::yield();
        $response->end('on');
    });
    $server->handle('/go', fn (Request $request, Response $response) => $response->end(j(Coroutine::resume($GLOBALS['waiting']))));
    CODE);
$waiting = WsClient::connect($server->port);
$waiting->send(req('/wait'));
$server->waitOutput('/waiting/');
echo fetch($server, '/go')->body, ' ', $waiting->readReply()->body, "\n";
$waiting->close();
finish_row($server);
?>
--EXPECT--
true on
---
waiting
