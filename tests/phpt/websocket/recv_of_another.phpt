--TEST--
recv() on another connection's object, from a handler of one's own
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler([
    '/a' => '$ws->upgrade(); $wsObjects["a"] = $ws;',
    '/b' => '
        $ws->upgrade();
        $a = $wsObjects["a"];
        unset($wsObjects["a"]);
        while ($frame = $a->recv()) {
            $ws->push("a said $frame->data");
        }
        say("a", $frame, swoole_last_error());
    ',
]);
$a = WsClient::open($server->port, '/a');
$b = WsClient::open($server->port, '/b');
$a->text('hello');
echo $b->readText(), "\n";
$a->closeHandshake();
$b->expectClose(1000);
$server->finish();
?>
--EXPECT--
a said hello
a '' 0
