--TEST--
server: Chunk extensions are accepted
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('$request->getContent()', req('/', ['Transfer-Encoding' => 'chunked'], "3;a=b;c=\"d\"\r\nabc\r\n0;e\r\n\r\n", 'POST'));
?>
--EXPECT--
"abc"
