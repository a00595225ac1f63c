--TEST--
frame: FLAG_FIN is 1, with the prefix SWOOLE_WEBSOCKET_ only
--FILE--
<?php
var_dump(SWOOLE_WEBSOCKET_FLAG_FIN, defined('WEBSOCKET_FLAG_FIN'));
?>
--EXPECT--
int(1)
bool(false)
