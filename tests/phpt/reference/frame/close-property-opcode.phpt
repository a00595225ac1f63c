--TEST--
frame: opcode of a CloseFrame is 8 at first
--FILE--
<?php
use Swoole\WebSocket\CloseFrame;

var_dump((new CloseFrame())->opcode);
?>
--EXPECT--
int(8)
