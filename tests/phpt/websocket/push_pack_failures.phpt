--TEST--
push(): what cannot be a frame: a warning, false, 8505; the connection goes on
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    say("opcode", $ws->push("x", 11));
    say("opcode", $ws->push("x", -1));
    say("long ping", $ws->push(str_repeat("x", 126), WEBSOCKET_OPCODE_PING));
    $frame = new Frame;
    $frame->opcode = 16;
    say("frame", $ws->push($frame));
    $close = new CloseFrame;
    $close->reason = str_repeat("r", 124);
    say("reason", $ws->push($close));
    say("reason", $ws->push(str_repeat("r", 124), 8));
    try {
        $ws->push(new stdClass);
    } catch (Error $e) {
        say("object", $e);
    }
    say("array", @$ws->push([1]));
    say("good", $ws->push("good"));
    $ws->recv();
');
$c = WsClient::open($server->port);
$c->expectFrame(WsClient::TEXT, 'Array');
$c->expectFrame(WsClient::TEXT, 'good');
$c->closeHandshake();
$server->finish();
?>
--EXPECTF--
Warning: Swoole\Http\Response::push(): opcode must be between 0 and 10 in %s on line %d
opcode false/8505

Warning: Swoole\Http\Response::push(): opcode must be between 0 and 10 in %s on line %d
opcode false/8505

Warning: Swoole\Http\Response::push(): websocket control frame payload must not exceed 125 bytes in %s on line %d
long ping false/8505

Warning: Swoole\Http\Response::push(): opcode must be between 0 and 10 in %s on line %d
frame false/8505

Warning: Swoole\Http\Response::push(): the max length of close reason is 123 in %s on line %d
reason false/8505

Warning: Swoole\Http\Response::push(): the max length of close reason is 123 in %s on line %d
reason false/8505
object Error: Object of class stdClass could not be converted to string
array true
good true
