--TEST--
frame: A text without FIN has flags 0 and finish false
--FILE--
<?php
use Swoole\WebSocket\Frame;

$frame = Frame::unpack(hex2bin('01026869'));
echo json_encode($frame), "\n";
?>
--EXPECT--
{"fd":0,"data":"hi","opcode":1,"flags":0,"finish":false}
