--TEST--
request: server_protocol is HTTP/1.1, or HTTP/1.0 for what is not 1.1
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('$request->server["server_protocol"]', req(), req(version: '1.0'));
?>
--EXPECT--
"HTTP/1.1"
"HTTP/1.0"
