--TEST--
frame: 50 times a, FIN|COMPRESS
--FILE--
<?php
use Swoole\WebSocket\Frame;

echo bin2hex(Frame::pack(str_repeat('a', 50), 1, SWOOLE_WEBSOCKET_FLAG_FIN | SWOOLE_WEBSOCKET_FLAG_COMPRESS));
?>
--EXPECT--
c1064a4c24150000
