--TEST--
frame: A control frame of more than 125 bytes: false, 508 and a log line
--FILE--
<?php
use Swoole\WebSocket\Frame;

@Frame::pack('a', 99);
var_dump(Frame::unpack(hex2bin('897e007e' . str_repeat('61', 126))), swoole_last_error());
?>
--EXPECTF--
[%s]	WARNING	%Sinvalid websocket control frame received: opcode=9, fin=1, payload_length=126
bool(false)
int(508)
