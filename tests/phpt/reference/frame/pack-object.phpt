--TEST--
frame: An object is packed as its __toString() says
--FILE--
<?php
use Swoole\WebSocket\Frame;

echo bin2hex(Frame::pack(new SplFileInfo("hi")));
?>
--EXPECT--
81026869
