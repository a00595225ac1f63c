--TEST--
request: remote_addr is the address of the client
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('$request->server["remote_addr"]');
?>
--EXPECT--
"127.0.0.1"
