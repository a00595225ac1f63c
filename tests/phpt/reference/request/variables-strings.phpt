--TEST--
request: All values are strings
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('$request->get', req('/?a=1&b=2.5&c'));
values('$request->post', req('/', ['Content-Type' => 'application/x-www-form-urlencoded'], 'a=1&b=2.5&c', 'POST'));
?>
--EXPECT--
{"a":"1","b":"2.5","c":""}
{"a":"1","b":"2.5","c":""}
