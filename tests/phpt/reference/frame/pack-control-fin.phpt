--TEST--
frame: Control frames always have FIN
--FILE--
<?php
use Swoole\WebSocket\Frame;

echo bin2hex(Frame::pack('a', 9, 0)), ' ', bin2hex(Frame::pack('a', 10, 0)), ' ', bin2hex(Frame::pack('', 8, 0));
?>
--EXPECT--
890161 8a0161 880203e8
