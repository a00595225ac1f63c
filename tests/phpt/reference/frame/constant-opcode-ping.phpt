--TEST--
frame: OPCODE_PING is 9, with both prefixes
--FILE--
<?php
var_dump(WEBSOCKET_OPCODE_PING, SWOOLE_WEBSOCKET_OPCODE_PING);
?>
--EXPECT--
int(9)
int(9)
