--TEST--
frame: fd is public, untyped and 0 at first
--FILE--
<?php
use Swoole\WebSocket\Frame;

var_dump((new Frame())->fd);
echo new ReflectionProperty(Frame::class, 'fd');
?>
--EXPECT--
int(0)
Property [ public $fd = 0 ]
