--TEST--
frame: pack('a', 10, 0)
--FILE--
<?php
use Swoole\WebSocket\Frame;

echo bin2hex(Frame::pack('a', 10, 0));
?>
--EXPECT--
8a0161
