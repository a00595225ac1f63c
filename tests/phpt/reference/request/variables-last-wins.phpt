--TEST--
request: Of equal names the last wins
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('$request->get', req('/?a=1&a=2'));
values('$request->post', req('/', ['Content-Type' => 'application/x-www-form-urlencoded'], 'a=1&a=2', 'POST'));
?>
--EXPECT--
{"a":"2"}
{"a":"2"}
