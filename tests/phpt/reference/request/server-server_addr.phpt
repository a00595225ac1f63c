--TEST--
request: server_addr is the local address of the connection
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('$request->server["server_addr"]');
?>
--EXPECT--
"127.0.0.1"
