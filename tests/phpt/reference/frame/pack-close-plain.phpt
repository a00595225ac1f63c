--TEST--
frame: A plain Frame with opcode 8 uses code and reason that were added to it
--FILE--
<?php
use Swoole\WebSocket\Frame;

$frame = new Frame();
$frame->opcode = 8;
$frame->code = 4000;
$frame->reason = "x";
echo bin2hex(Frame::pack($frame));
?>
--EXPECT--
88030fa078
