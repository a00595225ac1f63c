--TEST--
server: upload_tmp_dir is /tmp
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

require __DIR__ . '/../../inc/multipart.inc';
values('dirname($request->tmpfiles[0])',
    req('/', ['Content-Type' => 'multipart/form-data; boundary=xYzZY'], multipart([['up', 'one', '1.txt', null]]), 'POST'));
?>
--EXPECT--
"/tmp"
