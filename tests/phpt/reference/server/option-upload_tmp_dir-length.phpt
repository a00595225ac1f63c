--TEST--
server: upload_tmp_dir has at most 220 bytes
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

require __DIR__ . '/../../inc/multipart.inc';
$dir = sys_get_temp_dir() . '/wsco-uploads-' . getmypid() . str_repeat('/abcdefghi', 25);
values_with(['upload_tmp_dir' => $dir], 'dirname($request->tmpfiles[0]) === "' . $dir . '"',
    req('/', ['Content-Type' => 'multipart/form-data; boundary=xYzZY'], multipart([['up', 'one', '1.txt', null]]), 'POST'));
for (; str_contains($dir, 'wsco-uploads'); $dir = dirname($dir)) {
    rmdir($dir);
}
?>
--EXPECT--
true
