--TEST--
frame: May be cloned
--FILE--
<?php
use Swoole\WebSocket\Frame;

$frame = new Frame();
$frame->data = "one";
$copy = clone $frame;
$copy->data = "two";
echo "$frame->data $copy->data";
?>
--EXPECT--
one two
