--TEST--
request: $files is null without uploads and an array with some
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

require __DIR__ . '/../../inc/multipart.inc';
$type = ['Content-Type' => 'multipart/form-data; boundary=xYzZY'];
var_dump((new ReflectionClass(Swoole\Http\Request::class))->getDefaultProperties()['files']);
values('$request->files === null ? null : array_keys($request->files)', req(), req('/', $type, multipart([['f', 'x', null, null]]), 'POST'),
    req('/', $type, multipart([['f', 'x', 'x.txt', null]]), 'POST'));
?>
--EXPECT--
NULL
null
null
["f"]
