--TEST--
frame: A Frame with data hi
--FILE--
<?php
use Swoole\WebSocket\Frame;

$frame = new Frame();
$frame->data = "hi";
echo bin2hex($frame);
?>
--EXPECT--
81026869
