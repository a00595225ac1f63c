--TEST--
frame: More bytes: the length in 64 bits
--FILE--
<?php
use Swoole\WebSocket\Frame;

echo bin2hex(substr(Frame::pack(str_repeat('a', 65536)), 0, 11));
?>
--EXPECT--
817f000000000001000061
