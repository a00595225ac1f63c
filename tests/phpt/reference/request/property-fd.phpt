--TEST--
request: $fd is 0 in the class; in a handler it equals $response->fd
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

var_dump((new ReflectionClass(Swoole\Http\Request::class))->getDefaultProperties()['fd']);
values('[$request->fd === $response->fd, $request->fd > 0]');
?>
--EXPECT--
int(0)
[true,true]
