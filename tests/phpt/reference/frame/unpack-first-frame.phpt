--TEST--
frame: Reads one frame from the start, further bytes are ignored
--FILE--
<?php
use Swoole\WebSocket\Frame;

$frame = Frame::unpack(hex2bin('810268698100ff'));
echo json_encode($frame), "\n";
?>
--EXPECT--
{"fd":0,"data":"hi","opcode":1,"flags":1,"finish":true}
