--TEST--
frame: The order of its properties
--FILE--
<?php
use Swoole\WebSocket\CloseFrame;

echo implode(" ", array_keys(get_object_vars(new CloseFrame())));
?>
--EXPECT--
fd data opcode flags finish code reason
