--TEST--
request: $streamId is 0 for HTTP/1
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

var_dump((new ReflectionClass(Swoole\Http\Request::class))->getDefaultProperties()['streamId']);
values('$request->streamId');
?>
--EXPECT--
int(0)
0
