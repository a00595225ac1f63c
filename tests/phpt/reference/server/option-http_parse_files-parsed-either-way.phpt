--TEST--
server: Uploads are parsed whatever http_parse_files says
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

require __DIR__ . '/../../inc/multipart.inc';
foreach ([false, true] as $on) {
    values_with(['http_parse_files' => $on], '[$request->files["up"]["name"], count($request->tmpfiles)]',
        req('/', ['Content-Type' => 'multipart/form-data; boundary=xYzZY'], multipart([['up', 'one', '1.txt', null]]), 'POST'));
}
?>
--EXPECT--
["1.txt",1]
["1.txt",1]
