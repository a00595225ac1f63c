--TEST--
frame: CLOSE_NORMAL is 1000, with both prefixes
--FILE--
<?php
var_dump(WEBSOCKET_CLOSE_NORMAL, SWOOLE_WEBSOCKET_CLOSE_NORMAL);
?>
--EXPECT--
int(1000)
int(1000)
