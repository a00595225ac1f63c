--TEST--
frame: A close reason of 123 bytes is taken
--FILE--
<?php
use Swoole\WebSocket\Frame;

$packed = Frame::pack(str_repeat('r', 123), 8);
echo bin2hex(substr($packed, 0, 5)), ' ', strlen($packed);
?>
--EXPECT--
887d03e872 127
