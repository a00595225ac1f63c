--TEST--
frame: null is packed as the empty string
--FILE--
<?php
use Swoole\WebSocket\Frame;

echo bin2hex(Frame::pack(null));
?>
--EXPECT--
8100
