--TEST--
Coroutine::sleep() inside a native Fiber inside a handler; others are served meanwhile
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler([
    '/fiber' => '
        $fiber = new Fiber(function (string $x): string {
            Co::sleep(0.001);
            $y = Fiber::suspend("$x slept");
            while (!isset($GLOBALS["go"])) {
                Co::sleep(0.001);
            }
            return "$y slept again";
        });
        $first = $fiber->start("a");
        $fiber->resume("b");
        $ws->end("$first, " . $fiber->getReturn());
    ',
    '/go' => '$GLOBALS["go"] = true; $ws->end();',
]);
$c = WsClient::connect($server->port);
$c->send(WsClient::httpRequest('GET', '/fiber'));
$other = WsClient::connect($server->port);
$other->get('/go');
$other->close();
echo $c->readReply()->body, "\n";
$c->close();
$server->finish();
?>
--EXPECT--
a slept, b slept again
