--TEST--
frame: A control frame of 125 bytes is taken
--FILE--
<?php
use Swoole\WebSocket\Frame;

foreach ([WEBSOCKET_OPCODE_PING, WEBSOCKET_OPCODE_PONG] as $opcode) {
    $packed = Frame::pack(str_repeat('p', 125), $opcode);
    echo bin2hex(substr($packed, 0, 3)), ' ', strlen($packed), "\n";
}
?>
--EXPECT--
897d70 127
8a7d70 127
