--TEST--
frame: Fragments are never compressed: FIN clear
--FILE--
<?php
use Swoole\WebSocket\Frame;

echo bin2hex(Frame::pack('aaaaaaaaaa', 1, SWOOLE_WEBSOCKET_FLAG_COMPRESS));
?>
--EXPECT--
010a61616161616161616161
