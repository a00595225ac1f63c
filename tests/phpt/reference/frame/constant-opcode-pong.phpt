--TEST--
frame: OPCODE_PONG is 10, with both prefixes
--FILE--
<?php
var_dump(WEBSOCKET_OPCODE_PONG, SWOOLE_WEBSOCKET_OPCODE_PONG);
?>
--EXPECT--
int(10)
int(10)
