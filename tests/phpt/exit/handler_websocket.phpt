--TEST--
exit in a WebSocket handler: closes that connection with 1000, nobody else notices
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    while ($frame = $ws->recv()) {
        if ($frame->data === "exit") {
            $ws->push("before exit");
            exit("not printed");
        }
        $ws->push($frame);
    }
');
[$one, $other] = WsClient::openMany(2, $server->port);
$one->text('exit');
$one->expectFrame(WsClient::TEXT, 'before exit');
$one->expectClose(1000);
$other->text('still here');
echo $other->readText(), "\n";
$other->closeHandshake();
$server->finish();
?>
--EXPECT--
still here
