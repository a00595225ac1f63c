--TEST--
frame: STATUS_FRAME is 3, with the prefix WEBSOCKET_ only
--FILE--
<?php
var_dump(WEBSOCKET_STATUS_FRAME, defined('SWOOLE_WEBSOCKET_STATUS_FRAME'));
?>
--EXPECT--
int(3)
bool(false)
