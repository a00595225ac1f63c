--TEST--
request: An empty header is an empty string
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('$request->header["x-e"]', "GET / HTTP/1.1\r\nHost: a\r\nX-E:\r\n\r\n");
?>
--EXPECT--
""
