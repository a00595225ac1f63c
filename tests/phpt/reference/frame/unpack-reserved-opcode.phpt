--TEST--
frame: A reserved opcode is let through
--FILE--
<?php
use Swoole\WebSocket\Frame;

$frame = Frame::unpack(hex2bin('830161'));
echo json_encode($frame), "\n";
?>
--EXPECT--
{"fd":0,"data":"a","opcode":3,"flags":1,"finish":true}
