--TEST--
frame: pack('a', 1, 0)
--FILE--
<?php
use Swoole\WebSocket\Frame;

echo bin2hex(Frame::pack('a', 1, 0));
?>
--EXPECT--
010161
