--TEST--
frame: Of a masked frame flags has 32
--FILE--
<?php
use Swoole\WebSocket\Frame;

var_dump(Frame::unpack(hex2bin('8182323538455a5c'))->flags & 32);
?>
--EXPECT--
int(32)
