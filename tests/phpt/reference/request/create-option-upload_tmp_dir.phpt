--TEST--
request: The option upload_tmp_dir is /tmp, and names the directory of uploads
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

require __DIR__ . '/../../inc/multipart.inc';
$dir = sys_get_temp_dir() . '/wsco-created-' . getmypid();
mkdir($dir);
foreach ([[], ['upload_tmp_dir' => $dir]] as $options) {
    $request = Swoole\Http\Request::create($options);
    $request->parse(req('/', ['Content-Type' => 'multipart/form-data; boundary=xYzZY'], multipart([['up', 'x', 'x.txt', null]]), 'POST'));
    echo str_replace($dir, 'DIR', dirname($request->tmpfiles[0])), "\n";
    unset($request);
}
rmdir($dir);
?>
--EXPECT--
/tmp
DIR
