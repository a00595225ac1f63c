--TEST--
exit in a handler can be caught as Swoole\ExitException, also from deep down; the handler goes on
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    try {
        leave(7);
    } catch (Swoole\ExitException $e) {
        say("caught", $e->getMessage(), $e->getStatus(), ($e->getFlags() & SWOOLE_EXIT_IN_COROUTINE) !== 0);
    }
    try {
        leave("text");
    } catch (Exception $e) {
        say("caught", $e->getStatus());
    }
    $ws->push("goes on");
    $ws->recv();
', setup: 'function leave($status) { array_map(function ($s) { exit($s); }, [$status]); }');
$c = WsClient::open($server->port);
echo $c->readText(), "\n";
$c->closeHandshake();
$server->finish();
?>
--EXPECT--
goes on
caught 'swoole exit' 7 true
caught 'text'
