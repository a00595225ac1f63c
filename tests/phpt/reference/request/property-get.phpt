--TEST--
request: $get is null without a query string and an array with one
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

var_dump((new ReflectionClass(Swoole\Http\Request::class))->getDefaultProperties()['get']);
values('$request->get', req('/'), req('/?'), req('/?a=1'));
?>
--EXPECT--
NULL
null
null
{"a":"1"}
