--TEST--
request: JSON is never decoded
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('[$request->post, $request->getContent()]', req('/', ['Content-Type' => 'application/json'], '{"a":1}', 'POST'));
?>
--EXPECT--
[null,"{\"a\":1}"]
