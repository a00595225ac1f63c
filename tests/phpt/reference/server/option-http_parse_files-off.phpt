--TEST--
server: http_parse_files is off, though documented as on: ups[] is a list with an array for each file
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

require __DIR__ . '/../../inc/multipart.inc';
values('array_map(fn ($file) => [$file["name"], $file["size"]], $request->files["ups"])',
    req('/', ['Content-Type' => 'multipart/form-data; boundary=xYzZY'],
        multipart([['ups[]', 'one', '1.txt', null], ['ups[]', 'three', '3.txt', null]]), 'POST'));
?>
--EXPECT--
[["1.txt",3],["3.txt",5]]
