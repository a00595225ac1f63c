--TEST--
frame: OPCODE_BINARY is 2, with both prefixes
--FILE--
<?php
var_dump(WEBSOCKET_OPCODE_BINARY, SWOOLE_WEBSOCKET_OPCODE_BINARY);
?>
--EXPECT--
int(2)
int(2)
