--TEST--
request: A part with a file name is stored as upload_tmp_dir/swoole.upfile. and six characters
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

require __DIR__ . '/../../inc/multipart.inc';
values('[preg_match("~^/tmp/swoole\.upfile\.\w{6}$~D", $request->files["up"]["tmp_name"]), file_get_contents($request->files["up"]["tmp_name"])]',
    req('/', ['Content-Type' => 'multipart/form-data; boundary=xYzZY'], multipart([['up', "hello\0", 'x.txt', null]]), 'POST'));
?>
--EXPECT--
[1,"hello\u0000"]
