--TEST--
frame: The empty string, FIN|COMPRESS
--FILE--
<?php
use Swoole\WebSocket\Frame;

echo bin2hex(Frame::pack('', 1, SWOOLE_WEBSOCKET_FLAG_FIN | SWOOLE_WEBSOCKET_FLAG_COMPRESS));
?>
--EXPECT--
8100
