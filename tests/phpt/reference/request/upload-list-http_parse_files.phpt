--TEST--
request: With http_parse_files ups[] has the shape of $_FILES: name, type, tmp_name, error, size
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

require __DIR__ . '/../../inc/multipart.inc';
values_with(['http_parse_files' => true], 'array_merge($request->files["ups"], ["tmp_name" => count($request->files["ups"]["tmp_name"])])',
    req('/', ['Content-Type' => 'multipart/form-data; boundary=xYzZY'],
        multipart([['ups[]', 'one', '1.txt', null], ['ups[]', 'three', '3.txt', 'text/plain']]), 'POST'));
?>
--EXPECT--
{"name":["1.txt","3.txt"],"type":["","text/plain"],"tmp_name":2,"error":[0,0],"size":[3,5]}
