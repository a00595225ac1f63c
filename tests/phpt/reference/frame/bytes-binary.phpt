--TEST--
frame: pack('a', 2)
--FILE--
<?php
use Swoole\WebSocket\Frame;

echo bin2hex(Frame::pack('a', 2));
?>
--EXPECT--
820161
