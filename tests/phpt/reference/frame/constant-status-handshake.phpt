--TEST--
frame: STATUS_HANDSHAKE is 2, with both prefixes
--FILE--
<?php
var_dump(WEBSOCKET_STATUS_HANDSHAKE, SWOOLE_WEBSOCKET_STATUS_HANDSHAKE);
?>
--EXPECT--
int(2)
int(2)
