--TEST--
frame: A close reason of more than 123 bytes gives a warning
--FILE--
<?php
use Swoole\WebSocket\Frame;

echo bin2hex(Frame::pack(str_repeat('r', 124), 8));
?>
--EXPECTF--
%AWarning: Swoole\WebSocket\Frame::pack(): the max length of close reason is 123 in %s on line %d
