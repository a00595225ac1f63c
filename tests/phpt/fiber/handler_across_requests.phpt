--TEST--
A Fiber kept over several requests of one connection
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    static $fiber;
    $fiber ??= new Fiber(function () {
        for ($n = 1; ; $n++) {
            Fiber::suspend($n);
        }
    });
    $ws->end((string) ($fiber->isStarted() ? $fiber->resume() : $fiber->start()));
');
$c = WsClient::connect($server->port);
for ($i = 0; $i < 4; $i++) {
    echo $c->get('/')->body, "\n";
}
$c->close();
$server->finish();
?>
--EXPECT--
1
2
3
4
