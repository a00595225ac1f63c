--TEST--
request: $header is an empty array when the client sent no header
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('$request->header', "GET / HTTP/1.0\r\n\r\n");
?>
--EXPECT--
[]
