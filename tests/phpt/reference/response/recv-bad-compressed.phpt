--TEST--
response: Compressed data that is broken: a warning, false/508
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    say("recv", $ws->recv());
    say("push", $ws->push("x"));
    say("close", $ws->close());
    CODE, ['websocket_compression' => true]);
$c = WsClient::open($server->port, headers: ['Sec-WebSocket-Extensions' => 'permessage-deflate']);
$c->sendFrame("\xff\xff\xff", rsv: 4);
$c->expectClose(1007);
$server->finish();
?>
--EXPECTF--
Warning: Swoole\Http\Response::recv(): inflate() failed, Error: data error[-3] in %s on line %d
recv false/508
push false/9
close false/9
