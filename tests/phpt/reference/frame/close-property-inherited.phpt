--TEST--
frame: The inherited properties of a CloseFrame have their defaults
--FILE--
<?php
use Swoole\WebSocket\CloseFrame;

$frame = new CloseFrame();
var_dump($frame->fd, $frame->data, $frame->flags, $frame->finish);
?>
--EXPECT--
int(0)
string(0) ""
int(1)
NULL
