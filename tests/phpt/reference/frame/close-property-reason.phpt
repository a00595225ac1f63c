--TEST--
frame: reason of a CloseFrame is the empty string at first
--FILE--
<?php
use Swoole\WebSocket\CloseFrame;

var_dump((new CloseFrame())->reason);
?>
--EXPECT--
string(0) ""
