--TEST--
frame: FLAG_MASK masks with the key 258E
--FILE--
<?php
use Swoole\WebSocket\Frame;

echo bin2hex(Frame::pack('hello', 1, 1 | SWOOLE_WEBSOCKET_FLAG_MASK));
?>
--EXPECT--
8185323538455a5054295d
