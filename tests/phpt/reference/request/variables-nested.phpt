--TEST--
request: b[k][j]=3 is a nested array
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('$request->get', req('/?b[k][j]=3'));
values('$request->post', req('/', ['Content-Type' => 'application/x-www-form-urlencoded'], 'b[k][j]=3', 'POST'));
?>
--EXPECT--
{"b":{"k":{"j":"3"}}}
{"b":{"k":{"j":"3"}}}
