--TEST--
frame: (string) new CloseFrame
--FILE--
<?php
use Swoole\WebSocket\CloseFrame;

echo bin2hex((string) new CloseFrame());
?>
--EXPECT--
880203e8
