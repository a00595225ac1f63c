--TEST--
frame: FLAG_COMPRESS is 2, with the prefix SWOOLE_WEBSOCKET_ only
--FILE--
<?php
var_dump(SWOOLE_WEBSOCKET_FLAG_COMPRESS, defined('WEBSOCKET_FLAG_COMPRESS'));
?>
--EXPECT--
int(2)
bool(false)
