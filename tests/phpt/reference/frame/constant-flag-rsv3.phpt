--TEST--
frame: FLAG_RSV3 is 16, with the prefix SWOOLE_WEBSOCKET_ only
--FILE--
<?php
var_dump(SWOOLE_WEBSOCKET_FLAG_RSV3, defined('WEBSOCKET_FLAG_RSV3'));
?>
--EXPECT--
int(16)
bool(false)
