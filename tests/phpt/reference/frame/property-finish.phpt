--TEST--
frame: finish is public, untyped and null at first
--FILE--
<?php
use Swoole\WebSocket\Frame;

var_dump((new Frame())->finish);
echo new ReflectionProperty(Frame::class, 'finish');
?>
--EXPECT--
NULL
Property [ public $finish = NULL ]
