--TEST--
frame: opcode is public, untyped and 1 at first
--FILE--
<?php
use Swoole\WebSocket\Frame;

var_dump((new Frame())->opcode);
echo new ReflectionProperty(Frame::class, 'opcode');
?>
--EXPECT--
int(1)
Property [ public $opcode = 1 ]
