--TEST--
frame: pack('a', 9)
--FILE--
<?php
use Swoole\WebSocket\Frame;

echo bin2hex(Frame::pack('a', 9));
?>
--EXPECT--
890161
