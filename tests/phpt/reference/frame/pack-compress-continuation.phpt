--TEST--
frame: Fragments are never compressed: opcode 0
--FILE--
<?php
use Swoole\WebSocket\Frame;

echo bin2hex(Frame::pack('aaaaaaaaaa', 0, 1 | SWOOLE_WEBSOCKET_FLAG_COMPRESS));
?>
--EXPECT--
800a61616161616161616161
