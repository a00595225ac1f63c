--TEST--
frame: STATUS_CLOSING is 4, with both prefixes
--FILE--
<?php
var_dump(WEBSOCKET_STATUS_CLOSING, SWOOLE_WEBSOCKET_STATUS_CLOSING);
?>
--EXPECT--
int(4)
int(4)
