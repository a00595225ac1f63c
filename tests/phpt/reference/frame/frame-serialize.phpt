--TEST--
frame: May be serialised
--FILE--
<?php
use Swoole\WebSocket\Frame;

$frame = new Frame();
$frame->data = "one";
var_dump(unserialize(serialize($frame)) == $frame);
?>
--EXPECT--
bool(true)
