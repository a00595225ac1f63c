--TEST--
frame: A plain Frame with opcode 8 without them has code 1000 and no reason; its data is ignored
--FILE--
<?php
use Swoole\WebSocket\Frame;

$frame = new Frame();
$frame->opcode = 8;
$frame->data = "ignored";
echo bin2hex(Frame::pack($frame));
?>
--EXPECT--
880203e8
