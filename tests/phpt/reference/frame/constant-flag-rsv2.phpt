--TEST--
frame: FLAG_RSV2 is 8, with the prefix SWOOLE_WEBSOCKET_ only
--FILE--
<?php
var_dump(SWOOLE_WEBSOCKET_FLAG_RSV2, defined('WEBSOCKET_FLAG_RSV2'));
?>
--EXPECT--
int(8)
bool(false)
