--TEST--
frame: data is public, untyped and the empty string at first
--FILE--
<?php
use Swoole\WebSocket\Frame;

var_dump((new Frame())->data);
echo new ReflectionProperty(Frame::class, 'data');
?>
--EXPECT--
string(0) ""
Property [ public $data = '' ]
