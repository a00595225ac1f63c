--TEST--
request: A chunked urlencoded body is parsed
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('$request->post', req('/', ['Content-Type' => 'application/x-www-form-urlencoded', 'Transfer-Encoding' => 'chunked'],
    "3\r\na=1\r\n4\r\n&b=2\r\n0\r\n\r\n", 'POST'));
?>
--EXPECT--
{"a":"1","b":"2"}
