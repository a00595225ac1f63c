--TEST--
frame: FLAG_MASK is 32, with the prefix SWOOLE_WEBSOCKET_ only
--FILE--
<?php
var_dump(SWOOLE_WEBSOCKET_FLAG_MASK, defined('WEBSOCKET_FLAG_MASK'));
?>
--EXPECT--
int(32)
bool(false)
