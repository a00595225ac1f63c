--TEST--
frame: A truncated frame: false, 508 and a log line
--FILE--
<?php
use Swoole\WebSocket\Frame;

@Frame::pack('a', 99);
var_dump(Frame::unpack(hex2bin('810268')), swoole_last_error());
?>
--EXPECTF--
[%s]	WARNING	%S (ERRNO 8507): incomplete packet, expected length is 4, actual length is 3
bool(false)
int(508)
