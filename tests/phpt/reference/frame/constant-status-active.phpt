--TEST--
frame: STATUS_ACTIVE is 3, with both prefixes
--FILE--
<?php
var_dump(WEBSOCKET_STATUS_ACTIVE, SWOOLE_WEBSOCKET_STATUS_ACTIVE);
?>
--EXPECT--
int(3)
int(3)
