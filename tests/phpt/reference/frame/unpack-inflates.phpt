--TEST--
frame: Inflates when RSV1 is set
--FILE--
<?php
use Swoole\WebSocket\Frame;

$frame = Frame::unpack(hex2bin('c1064a4c24150000'));
echo json_encode($frame), "\n";
?>
--EXPECT--
{"fd":0,"data":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","opcode":1,"flags":7,"finish":true}
