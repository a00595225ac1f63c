--TEST--
frame: The payload of opcode 8 is code and reason
--FILE--
<?php
use Swoole\WebSocket\Frame;
use Swoole\WebSocket\CloseFrame;

$frame = new CloseFrame();
$frame->code = 4001;
$frame->reason = "bye";
$frame->data = "ignored";
echo bin2hex(Frame::pack($frame));
?>
--EXPECT--
88050fa1627965
