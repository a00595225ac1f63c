--TEST--
server: A chunked body with trailers makes the request hang
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('[$request->getContent(), $request->header]',
    req('/', ['Transfer-Encoding' => 'chunked'], "3\r\nabc\r\n0\r\nX-Sum: 1\r\n\r\n", 'POST'));
?>
--EXPECT--
["abc",{"host":"localhost","transfer-encoding":"chunked"}]
