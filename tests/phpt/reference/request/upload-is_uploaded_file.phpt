--TEST--
request: is_uploaded_file() is true for an upload during its request
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

require __DIR__ . '/../../inc/multipart.inc';
values('[is_uploaded_file($request->tmpfiles[0]), is_uploaded_file(__FILE__)]',
    req('/', ['Content-Type' => 'multipart/form-data; boundary=xYzZY'], multipart([['up', 'x', 'x.txt', null]]), 'POST'));
?>
--EXPECT--
[true,false]
