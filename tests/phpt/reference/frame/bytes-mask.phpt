--TEST--
frame: pack('a', 1, FIN|MASK)
--FILE--
<?php
use Swoole\WebSocket\Frame;

echo bin2hex(Frame::pack('a', 1, SWOOLE_WEBSOCKET_FLAG_FIN | SWOOLE_WEBSOCKET_FLAG_MASK));
?>
--EXPECT--
81813235384553
