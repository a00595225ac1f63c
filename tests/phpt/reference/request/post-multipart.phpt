--TEST--
request: Fields of a multipart body are in post
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

require __DIR__ . '/../../inc/multipart.inc';
values('$request->post', req('/', ['Content-Type' => 'multipart/form-data; boundary=xYzZY'], multipart([['a', '1', null, null]]), 'POST'));
?>
--EXPECT--
{"a":"1"}
