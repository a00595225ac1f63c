--TEST--
request: tmpfiles is the flat list of paths
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

require __DIR__ . '/../../inc/multipart.inc';
values('$request->tmpfiles === [$request->files["a"]["tmp_name"], $request->files["b"][0]["tmp_name"]]',
    req('/', ['Content-Type' => 'multipart/form-data; boundary=xYzZY'],
        multipart([['a', 'x', 'x.txt', null], ['none', '', '', null], ['b[]', 'y', 'y.txt', null]]), 'POST'));
?>
--EXPECT--
true
