--TEST--
frame: Reserved opcodes 3 to 7 are let through
--FILE--
<?php
use Swoole\WebSocket\Frame;

foreach (range(3, 7) as $opcode) {
    echo bin2hex(Frame::pack('a', $opcode)), ' ';
}
?>
--EXPECT--
830161 840161 850161 860161 870161
