--TEST--
upgrade(), recv() and push() in a coroutine that the handler has started, after the handler has returned
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    Co::create(function () use ($ws) {
        Co::sleep(0.001);
        say("upgrade", $ws->upgrade());
        while ($frame = $ws->recv()) {
            $ws->push("child: $frame->data");
        }
        say("recv", $frame);
    });
    say("handler returns");
');
$c = WsClient::open($server->port);
$c->text('hello');
echo $c->readText(), "\n";
$c->closeHandshake();
$server->finish();
?>
--EXPECT--
child: hello
handler returns
upgrade true
recv ''
