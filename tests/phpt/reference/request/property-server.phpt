--TEST--
request: $server is null in the class and an array in a handler
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

var_dump((new ReflectionClass(Swoole\Http\Request::class))->getDefaultProperties()['server']);
values('is_array($request->server)');
?>
--EXPECT--
NULL
true
