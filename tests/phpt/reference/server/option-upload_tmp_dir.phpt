--TEST--
server: upload_tmp_dir is where uploads go; it is created if it is missing
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

require __DIR__ . '/../../inc/multipart.inc';
$dir = sys_get_temp_dir() . '/wsco-uploads-' . getmypid();
values_with(['upload_tmp_dir' => "$dir/in"], 'dirname($request->tmpfiles[0]) === "' . $dir . '/in"',
    req('/', ['Content-Type' => 'multipart/form-data; boundary=xYzZY'], multipart([['up', 'one', '1.txt', null]]), 'POST'));
rmdir("$dir/in");
rmdir($dir);
?>
--EXPECT--
true
