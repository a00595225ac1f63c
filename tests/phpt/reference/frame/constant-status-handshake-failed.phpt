--TEST--
frame: STATUS_HANDSHAKE_FAILED is 5, with the prefix WEBSOCKET_ only
--FILE--
<?php
var_dump(WEBSOCKET_STATUS_HANDSHAKE_FAILED, defined('SWOOLE_WEBSOCKET_STATUS_HANDSHAKE_FAILED'));
?>
--EXPECT--
int(5)
bool(false)
