--TEST--
frame: OPCODE_TEXT is 1, with both prefixes
--FILE--
<?php
var_dump(WEBSOCKET_OPCODE_TEXT, SWOOLE_WEBSOCKET_OPCODE_TEXT);
?>
--EXPECT--
int(1)
int(1)
