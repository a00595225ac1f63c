--TEST--
frame: A control frame of 125 bytes is taken
--FILE--
<?php
use Swoole\WebSocket\Frame;

echo substr(bin2hex(Frame::pack(str_repeat('p', 125), 10)), 0, 6);
?>
--EXPECT--
8a7d70
