--TEST--
frame: CLOSE_TLS is 1015, with both prefixes
--FILE--
<?php
var_dump(WEBSOCKET_CLOSE_TLS, SWOOLE_WEBSOCKET_CLOSE_TLS);
?>
--EXPECT--
int(1015)
int(1015)
