--TEST--
frame: code of a CloseFrame is 1000 at first
--FILE--
<?php
use Swoole\WebSocket\CloseFrame;

var_dump((new CloseFrame())->code);
?>
--EXPECT--
int(1000)
