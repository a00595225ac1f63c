--TEST--
request: $tmpfiles is null without uploads and else a list of paths
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

require __DIR__ . '/../../inc/multipart.inc';
var_dump((new ReflectionClass(Swoole\Http\Request::class))->getDefaultProperties()['tmpfiles']);
values('$request->tmpfiles === null ? null : array_map(is_file(...), $request->tmpfiles)', req(),
    req('/', ['Content-Type' => 'multipart/form-data; boundary=xYzZY'], multipart([['f', 'x', 'x', null], ['g', 'y', 'y', null]]), 'POST'));
?>
--EXPECT--
NULL
null
[true,true]
