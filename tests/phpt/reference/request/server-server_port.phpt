--TEST--
request: server_port is the listening port, as int
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('$request->server["server_port"] === $server->port');
?>
--EXPECT--
true
