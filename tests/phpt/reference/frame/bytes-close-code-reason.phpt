--TEST--
frame: A CloseFrame with code 4000 and reason x
--FILE--
<?php
use Swoole\WebSocket\CloseFrame;

$frame = new CloseFrame();
$frame->code = 4000;
$frame->reason = "x";
echo bin2hex($frame);
?>
--EXPECT--
88030fa078
