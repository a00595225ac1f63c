--TEST--
request: getContent() returns the body, de-chunked
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('$request->getContent()', req('/', [], "a\0b", 'POST'), req('/', ['Transfer-Encoding' => 'chunked'], "2\r\nab\r\n1\r\nc\r\n0\r\n\r\n", 'POST'));
?>
--EXPECT--
"a\u0000b"
"abc"
