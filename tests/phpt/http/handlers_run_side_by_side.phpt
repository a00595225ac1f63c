--TEST--
A handler that waits holds up nobody else; Coroutine::create() in a handler runs beside it
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $waiting = null;
    $server->handle('/wait', function (Request $request, Response $response) use (&$waiting) {
        $waiting = Coroutine::getCid();
        echo "waits\n";
        Coroutine::yield();
        $response->end('woken');
    });
    $server->handle('/wake', function (Request $request, Response $response) use (&$waiting) {
        $me = Coroutine::getCid();
        $order = 'a';
        Coroutine::create(function () use (&$order, $me) {
            $order .= 'b';
            Coroutine::sleep(0.001);
            $order .= 'd';
            Coroutine::resume($me);
        });
        $order .= 'c';
        Coroutine::yield();
        $response->end("$order");
        Coroutine::resume($waiting);
    });
    CODE);
$slow = WsClient::connect($server->port);
$slow->send(WsClient::httpRequest('GET', '/wait'));
$server->waitOutput('/waits/');
echo fetch($server, '/wake')->body, "\n", $slow->readReply()->body, "\n";
finish($server);
?>
--EXPECT--
abcd
woken
