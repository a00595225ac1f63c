--TEST--
request: A GET with a urlencoded body leaves post null; the body is in getContent()
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('[$request->post, $request->getContent()]', req('/', ['Content-Type' => 'application/x-www-form-urlencoded'], 'a=1'));
?>
--EXPECT--
[null,"a=1"]
