--TEST--
frame: Control frames are not compressed
--FILE--
<?php
use Swoole\WebSocket\Frame;

echo bin2hex(Frame::pack('aaaaaaaaaa', 9, 1 | SWOOLE_WEBSOCKET_FLAG_COMPRESS));
?>
--EXPECT--
890a61616161616161616161
