--TEST--
Frame::pack(): the longest control frames and close reasons that are possible
--FILE--
<?php
use Swoole\WebSocket\Frame;
foreach ([[125, 9], [125, 10], [123, 8]] as [$n, $opcode]) {
    $packed = Frame::pack(str_repeat('a', $n), $opcode);
    echo strlen($packed), ' ', bin2hex(substr($packed, 0, 2)), "\n";
}
?>
--EXPECT--
127 897d
127 8a7d
127 887d
