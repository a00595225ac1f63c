--TEST--
request: move_uploaded_file() works
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

require __DIR__ . '/../../inc/multipart.inc';
$to = sys_get_temp_dir() . '/wsco-moved-' . getmypid();
values("move_uploaded_file(\$request->files['up']['tmp_name'], '$to')",
    req('/', ['Content-Type' => 'multipart/form-data; boundary=xYzZY'], multipart([['up', 'contents', 'x.txt', null]]), 'POST'));
echo file_get_contents($to), "\n";
unlink($to);
?>
--EXPECT--
true
contents
