--TEST--
frame: A Frame gives opcode, flags, finish and data; the other arguments are ignored
--FILE--
<?php
use Swoole\WebSocket\Frame;

$frame = new Frame();
$frame->data = "hi";
$frame->opcode = 2;
$frame->flags = 0;
echo bin2hex(Frame::pack($frame, 9, 1)), " ";
$frame->finish = true;
echo bin2hex(Frame::pack($frame, 1, 0));
?>
--EXPECT--
02026869 82026869
