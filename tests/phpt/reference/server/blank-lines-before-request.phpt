--TEST--
server: Blank lines before the request line are skipped
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('$request->getMethod()', "\r\n\r\n" . req());
?>
--EXPECT--
"GET"
