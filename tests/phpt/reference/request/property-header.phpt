--TEST--
request: $header is null in the class, and an array of the request's headers
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

var_dump((new ReflectionClass(Swoole\Http\Request::class))->getDefaultProperties()['header']);
values('$request->header', req('/', ['X-Own' => 'Value']));
?>
--EXPECT--
NULL
{"host":"localhost","x-own":"Value"}
