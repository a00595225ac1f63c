--TEST--
request: error is 6 when the directory is not there
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

require __DIR__ . '/../../inc/multipart.inc';
$dir = sys_get_temp_dir() . '/wsco-gone-' . getmypid();
mkdir($dir);
$server = serve_row('$response->end(j([$request->files["up"], $request->tmpfiles]));', ['upload_tmp_dir' => $dir]);
fetch($server, '/');
rmdir($dir);
echo fetch($server, '/', 'POST', ['Content-Type' => 'multipart/form-data; boundary=xYzZY'], multipart([['up', 'x', 'x.txt', null]]))->body, "\n";
finish($server);
?>
--EXPECT--
[{"type":"","tmp_name":"","size":0,"name":"x.txt","error":6},null]
