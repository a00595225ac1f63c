--TEST--
server: Transfer-Encoding: Chunked is accepted in any case
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('$request->getContent()', req('/', ['Transfer-Encoding' => 'Chunked'], "3\r\nabc\r\n0\r\n\r\n", 'POST'));
?>
--EXPECT--
"abc"
