--TEST--
Uploads: a full disk gives error 7, names have 511 bytes, fields beyond max_input_vars are dropped, files are not
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
require __DIR__ . '/../inc/multipart.inc';

$dir = sys_get_temp_dir() . '/wsco-uploads-' . getmypid();
mkdir($dir);
$body = multipart([['up', str_repeat('x', 3000), 'large.txt', null], ['small', 'contents', 'small.txt', null], ['f', 'v', null, null]]);
$code = <<<'PHP'
    <?php
    $r = Swoole\Http\Request::create(['upload_tmp_dir' => $argv[1]]);
    $body = stream_get_contents(STDIN);
    $r->parse("POST / HTTP/1.0\r\nContent-Type: multipart/form-data; boundary=xYzZY\r\nContent-Length: " . strlen($body) . "\r\n\r\n$body");
    echo json_encode([$r->files['up']['error'], $r->files['up']['size'] < 3000, $r->files['small']['error'], $r->post]), "\n";
    PHP;
$script = TestServer::file($code);
$input = TestServer::file($body);
// The limit counts in half or whole KiB; without the signal, writing just fails.
$command = implode(' ', array_map(escapeshellarg(...), [...TestServer::php(), $script, $dir]));
echo shell_exec("trap '' XFSZ; ulimit -f 2; $command < $input 2>&1");
echo count(scandir($dir)) - 2, " files\n";
rmdir($dir);
unlink($script);
unlink($input);

$server = serve('$server->handle("/", fn ($request, $response) => $response->end(j([
    array_map(fn ($text) => strlen($text), $request->post),
    array_column($request->files ?? [], "error", "name"),
    count($request->tmpfiles ?? []),
])));', ['-d', 'max_input_vars=3']);
$post = fn (array $parts) => fetch(
    $server,
    '/',
    'POST',
    ['Content-Type' => 'multipart/form-data; boundary=xYzZY'],
    multipart($parts)
);
$long = str_repeat('n', 511);
echo str_replace($long, 'LONG', $post([[$long, 'v', null, null], ['file', 'x', $long, null]])->body), "\n";
foreach ([["{$long}n", 'v', null, null], ['file', 'x', "{$long}n", null]] as $part) {
    echo $post([$part])->status, "\n";
}
echo $post([['a', '1', null, null], ['f', 'x', 'f.txt', null], ['b', '22', null, null], ['c', '3', null, null], ['g', 'x', 'g', null], ['d', '4', null, null]])->body, "\n";
echo $post([[str_repeat('[a]', 80), 'v', null, null], ['x' . str_repeat('[a]', 80), 'v', null, null], ['b', '22', null, null]])->body, "\n";
echo preg_replace(['/ in \S+ on line \d+/', '/^\[.*?\]/m'], ['', '[..]'], finish($server));
?>
--EXPECT--
[7,true,0,{"f":"v"}]
0 files
[{"LONG":1},{"LONG":0},1]
400
400
[{"a":1,"b":2,"c":1},{"f.txt":0,"g":0},2]
[{"b":2},[],0]
[..]	NOTICE	parse multipart body failed, reason: malformed
[..]	NOTICE	parse multipart body failed, reason: malformed

Warning: Swoole\Coroutine\Http\Server::onAccept(): Input variables exceeded 3. To increase the limit change max_input_vars in php.ini.
