--TEST--
request: An empty file name means that no file was chosen: error 4
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

require __DIR__ . '/../../inc/multipart.inc';
values('[$request->files["none"], $request->tmpfiles]', req('/', ['Content-Type' => 'multipart/form-data; boundary=xYzZY'],
    multipart([['none', '', '', null]]), 'POST'));
?>
--EXPECT--
[{"type":"","tmp_name":"","size":0,"name":"","error":4},null]
