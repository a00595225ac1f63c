--TEST--
frame: OPCODE_CLOSE is 8, with both prefixes
--FILE--
<?php
var_dump(WEBSOCKET_OPCODE_CLOSE, SWOOLE_WEBSOCKET_OPCODE_CLOSE);
?>
--EXPECT--
int(8)
int(8)
