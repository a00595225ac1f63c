--TEST--
frame: pack('a', 8)
--FILE--
<?php
use Swoole\WebSocket\Frame;

echo bin2hex(Frame::pack('a', 8));
?>
--EXPECT--
880303e861
