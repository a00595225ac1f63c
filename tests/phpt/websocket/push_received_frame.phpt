--TEST--
push(): a received Frame pushed back is the same message; the mask is not sent
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    while ($frame = $ws->recv()) {
        $ws->push($frame);
    }
');
$c = WsClient::open($server->port);
$c->text('abc');
$c->expect(hex2bin('8103616263'));
$c->binary('abc');
$c->expect(hex2bin('8203616263'));
$c->sendFrame('a', fin: false);
$c->sendFrame('bc', 0);
$c->expect(hex2bin('8103616263'));
$c->text($long = str_repeat('0123456789', 20000));
$c->expectFrame(WsClient::TEXT, $long);
$c->closeHandshake();
$server->finish();
?>
--EXPECT--
