--TEST--
request: Empty names are skipped
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('$request->get', req('/?=x&a=1&&'));
values('$request->post', req('/', ['Content-Type' => 'application/x-www-form-urlencoded'], '=x&a=1&&', 'POST'));
?>
--EXPECT--
{"a":"1"}
{"a":"1"}
