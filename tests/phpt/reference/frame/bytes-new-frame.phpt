--TEST--
frame: (string) new Frame
--FILE--
<?php
use Swoole\WebSocket\Frame;

echo bin2hex((string) new Frame());
?>
--EXPECT--
8100
