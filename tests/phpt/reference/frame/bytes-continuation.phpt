--TEST--
frame: pack('a', 0)
--FILE--
<?php
use Swoole\WebSocket\Frame;

echo bin2hex(Frame::pack('a', 0));
?>
--EXPECT--
800161
