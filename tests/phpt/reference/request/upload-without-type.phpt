--TEST--
request: type is an empty string when the part has none
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

require __DIR__ . '/../../inc/multipart.inc';
values('$request->files["up"]["type"]', req('/', ['Content-Type' => 'multipart/form-data; boundary=xYzZY'],
    multipart([['up', 'x', 'x.txt', null]]), 'POST'));
?>
--EXPECT--
""
