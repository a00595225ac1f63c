--TEST--
ping(): its bytes; more than 125 bytes are a log line and false with 8505
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    say("ping", $ws->ping());
    say("ping", $ws->ping("hi"));
    say("ping", $ws->ping(str_repeat("x", 125)));
    say("ping", $ws->ping(str_repeat("x", 126)));
    say("ping", $ws->ping(null));
    say("ping", $ws->ping(42));
    try {
        $ws->ping(new stdClass);
    } catch (Error $e) {
        say($e->getMessage());
    }
    say("push", $ws->push("next"));
    $ws->recv();
');
$c = WsClient::open($server->port);
$c->expect(hex2bin('8900'));
$c->expect(hex2bin('89026869'));
$c->expectFrame(WsClient::PING, str_repeat('x', 125));
$c->expect(hex2bin('8900'));
$c->expect(hex2bin('89023432'));
$c->expectFrame(WsClient::TEXT, 'next');
$c->closeHandshake();
$server->finish();
?>
--EXPECTF--
ping true
ping true
ping true
[%s]	WARNING	websocket::encode() (ERRNO 8505): invalid websocket control frame: opcode=9, fin=1, payload_length=126
ping false/8505
ping true
ping true
Object of class stdClass could not be converted to string
push true
