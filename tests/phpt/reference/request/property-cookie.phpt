--TEST--
request: $cookie is null without a Cookie header and an array with one
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

var_dump((new ReflectionClass(Swoole\Http\Request::class))->getDefaultProperties()['cookie']);
values('$request->cookie', req(), req('/', ['Cookie' => 'a=1']));
?>
--EXPECT--
NULL
null
{"a":"1"}
