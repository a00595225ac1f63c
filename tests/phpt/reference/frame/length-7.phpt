--TEST--
frame: Up to 125 bytes: the length in one byte
--FILE--
<?php
use Swoole\WebSocket\Frame;

echo bin2hex(substr(Frame::pack(str_repeat('a', 125)), 0, 3));
?>
--EXPECT--
817d61
