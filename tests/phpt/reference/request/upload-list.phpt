--TEST--
request: ups[] twice is a list with an array for each file
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

require __DIR__ . '/../../inc/multipart.inc';
values('array_map(fn ($file) => array_merge($file, ["tmp_name" => "*"]), $request->files["ups"])',
    req('/', ['Content-Type' => 'multipart/form-data; boundary=xYzZY'],
        multipart([['ups[]', 'one', '1.txt', null], ['ups[]', 'three', '3.txt', null]]), 'POST'));
?>
--EXPECT--
[{"type":"","tmp_name":"*","size":3,"name":"1.txt","error":0},{"type":"","tmp_name":"*","size":5,"name":"3.txt","error":0}]
