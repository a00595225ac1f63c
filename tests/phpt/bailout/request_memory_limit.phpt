--TEST--
The memory limit is met while a form with an upload is built: the file goes, with parser and descriptor
--FILE--
<?php
require __DIR__ . '/../inc/server.inc';

$dir = sys_get_temp_dir() . '/wsco-uploads-' . getmypid();
mkdir($dir);
$code = <<<'PHP'
    <?php
    $r = Swoole\Http\Request::create(['upload_tmp_dir' => $argv[1]]);
    $head = "--b\r\nContent-Disposition: form-data; name=";
    $r->parse("POST / HTTP/1.0\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 30000000\r\n\r\n");
    $sent = $r->parse("$head\"up\"; filename=\"a\"\r\n\r\ncontents\r\n$head\"large\"\r\n\r\n");
    $piece = str_repeat('x', 100000);
    while ($sent < 29800000) {
        $sent += $r->parse($piece);
    }
    $end = "\r\n--b--";
    $r->parse(str_repeat('x', 30000000 - $sent - strlen($end)) . $end);
    echo json_encode([$r->isCompleted(), count(scandir($argv[1])) - 2]), "\n";
    $post = $r->post;
    PHP;
$script = TestServer::file($code);
$command = [...TestServer::php(), '-d', 'memory_limit=16M', '-d', 'post_max_size=64M', $script, $dir];
echo shell_exec(implode(' ', array_map(escapeshellarg(...), $command)) . ' 2>&1');
echo count(scandir($dir)) - 2, " files left\n";
rmdir($dir);
unlink($script);
?>
--EXPECTF--
[true,0]

Fatal error: Allowed memory size of 16777216 bytes exhausted%s in %s on line %d
0 files left
