--TEST--
frame: An array is packed as Array, with PHP's warning
--FILE--
<?php
use Swoole\WebSocket\Frame;

echo bin2hex(Frame::pack([]));
?>
--EXPECTF--
%AWarning: Array to string conversion in %s on line %d
81054172726179
