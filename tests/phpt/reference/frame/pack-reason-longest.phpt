--TEST--
frame: A close reason of 123 bytes is taken
--FILE--
<?php
use Swoole\WebSocket\Frame;

echo substr(bin2hex(Frame::pack(str_repeat('r', 123), 8)), 0, 10);
?>
--EXPECT--
887d03e872
