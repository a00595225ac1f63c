--TEST--
frame: A close frame gives a CloseFrame
--FILE--
<?php
use Swoole\WebSocket\Frame;

$frame = Frame::unpack(hex2bin('88030fa078'));
echo get_class($frame), " $frame->code $frame->reason";
?>
--EXPECT--
Swoole\WebSocket\CloseFrame 4000 x
