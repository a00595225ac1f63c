--TEST--
frame: Unmasks; flags has MASK
--FILE--
<?php
use Swoole\WebSocket\Frame;

$frame = Frame::unpack(hex2bin('8182323538455a5c'));
echo json_encode($frame), "\n";
?>
--EXPECT--
{"fd":0,"data":"hi","opcode":1,"flags":33,"finish":true}
