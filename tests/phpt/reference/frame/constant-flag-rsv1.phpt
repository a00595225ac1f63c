--TEST--
frame: FLAG_RSV1 is 4, with the prefix SWOOLE_WEBSOCKET_ only
--FILE--
<?php
var_dump(SWOOLE_WEBSOCKET_FLAG_RSV1, defined('WEBSOCKET_FLAG_RSV1'));
?>
--EXPECT--
int(4)
bool(false)
