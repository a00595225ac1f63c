--TEST--
frame: flags is public, untyped and 1 at first
--FILE--
<?php
use Swoole\WebSocket\Frame;

var_dump((new Frame())->flags);
echo new ReflectionProperty(Frame::class, 'flags');
?>
--EXPECT--
int(1)
Property [ public $flags = 1 ]
