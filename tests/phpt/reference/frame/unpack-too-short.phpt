--TEST--
frame: Less than 2 bytes: false and 508
--FILE--
<?php
use Swoole\WebSocket\Frame;

@Frame::pack('a', 99);
var_dump(Frame::unpack(''), swoole_last_error());
@Frame::pack('a', 99);
var_dump(Frame::unpack(hex2bin('81')), swoole_last_error());
?>
--EXPECT--
bool(false)
int(508)
bool(false)
int(508)
