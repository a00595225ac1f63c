--TEST--
frame: An int is packed as text
--FILE--
<?php
use Swoole\WebSocket\Frame;

echo bin2hex(Frame::pack(42));
?>
--EXPECT--
81023432
