--TEST--
server: upload_tmp_dir may have 220 bytes
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

require __DIR__ . '/../../inc/multipart.inc';
$dir = str_pad(sys_get_temp_dir() . '/wsco-uploads-' . getmypid(), 220, '/abcdefghi');
values_with(['upload_tmp_dir' => $dir], 'dirname($request->tmpfiles[0]) === "' . $dir . '"',
    req('/', ['Content-Type' => 'multipart/form-data; boundary=xYzZY'], multipart([['up', 'x', 'x.txt', null]]), 'POST'));
for (; str_contains($dir, 'wsco-uploads'); $dir = dirname($dir)) {
    rmdir($dir);
}
?>
--EXPECT--
true
