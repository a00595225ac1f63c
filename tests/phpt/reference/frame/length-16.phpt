--TEST--
frame: 126 to 65535 bytes: the length in 16 bits
--FILE--
<?php
use Swoole\WebSocket\Frame;

echo bin2hex(substr(Frame::pack(str_repeat('a', 126)), 0, 5)), ' ', bin2hex(substr(Frame::pack(str_repeat('a', 65535)), 0, 5));
?>
--EXPECT--
817e007e61 817effff61
