--TEST--
request: Parts without a file name go to post by PHP's rules for names
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

require __DIR__ . '/../../inc/multipart.inc';
values('$request->post', req('/', ['Content-Type' => 'multipart/form-data; boundary=xYzZY'],
    multipart([['a[]', '1', null, null], ['a[]', '2', null, null], ['b.c[d]', '3', null, null]]), 'POST'));
?>
--EXPECT--
{"a":["1","2"],"b_c":{"d":"3"}}
