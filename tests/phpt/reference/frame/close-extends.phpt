--TEST--
frame: Extends Frame
--FILE--
<?php
use Swoole\WebSocket\CloseFrame;

var_dump(get_parent_class(new CloseFrame()));
?>
--EXPECT--
string(22) "Swoole\WebSocket\Frame"
