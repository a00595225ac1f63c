--TEST--
frame: A negative opcode gives a warning
--FILE--
<?php
use Swoole\WebSocket\Frame;

echo bin2hex(Frame::pack('a', -1));
?>
--EXPECTF--
%AWarning: Swoole\WebSocket\Frame::pack(): opcode must be between 0 and 10 in %s on line %d
