--TEST--
server: http_parse_files on: ups[] has the shape of $_FILES
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

require __DIR__ . '/../../inc/multipart.inc';
values_with(['http_parse_files' => true], '[array_keys($request->files["ups"]), $request->files["ups"]["name"], $request->files["ups"]["size"]]',
    req('/', ['Content-Type' => 'multipart/form-data; boundary=xYzZY'],
        multipart([['ups[]', 'one', '1.txt', null], ['ups[]', 'three', '3.txt', null]]), 'POST'));
?>
--EXPECT--
[["name","type","tmp_name","error","size"],["1.txt","3.txt"],[3,5]]
