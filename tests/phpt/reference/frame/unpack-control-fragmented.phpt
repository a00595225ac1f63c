--TEST--
frame: A fragmented control frame: false, 508 and a log line
--FILE--
<?php
use Swoole\WebSocket\Frame;

@Frame::pack('a', 99);
var_dump(Frame::unpack(hex2bin('0900')), swoole_last_error());
?>
--EXPECTF--
[%s]	WARNING	%Sinvalid websocket control frame received: opcode=9, fin=0, payload_length=0
bool(false)
int(508)
