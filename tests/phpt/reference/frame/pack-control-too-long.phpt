--TEST--
frame: Another control frame of more than 125 bytes gives a warning
--FILE--
<?php
use Swoole\WebSocket\Frame;

echo bin2hex(Frame::pack(str_repeat('p', 126), 9));
?>
--EXPECTF--
%AWarning: Swoole\WebSocket\Frame::pack(): websocket control frame payload must not exceed 125 bytes in %s on line %d
