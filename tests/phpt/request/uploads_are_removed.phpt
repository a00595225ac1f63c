--TEST--
Uploads: is_uploaded_file(), move_uploaded_file(); what was not moved is removed with the request
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
require __DIR__ . '/../inc/multipart.inc';

$dir = sys_get_temp_dir() . '/wsco-uploads-' . getmypid();
$server = serve(<<<'CODE'
    $dir = getenv('WSCO_TEST_DIR');
    // Made at start(), with its parents.
    $server->set(['upload_tmp_dir' => "$dir/made/here"]);
    $kept = null;
    $server->handle('/move', function (Request $request, Response $response) use ($dir) {
        ['tmp_name' => $name] = $request->files['up'];
        $seen = [str_starts_with($name, "$dir/made/here/swoole.upfile."), is_uploaded_file($name), is_uploaded_file(__FILE__)];
        $seen[] = decoct(fileperms($name) & 0777);
        $seen[] = move_uploaded_file($name, "$dir/moved");
        clearstatcache();
        $response->end(j([...$seen, is_uploaded_file($name), is_file($name)]));
    });
    $server->handle('/leave', fn ($request, $response) => $response->end(j(count($request->tmpfiles))));
    $server->handle('/throw', fn () => throw new Exception('after the upload'));
    $server->handle('/keep', function (Request $request, Response $response) use (&$kept) {
        $kept = $request;
        $response->end('kept ' . count($request->tmpfiles));
    });
    $server->handle('/drop', function (Request $request, Response $response) use (&$kept) {
        $before = is_file($kept->tmpfiles[0]);
        [$name] = $kept->tmpfiles;
        $kept = null;
        clearstatcache();
        $response->end(j([$before, is_file($name), is_uploaded_file($name)]));
    });
    CODE, [], ['WSCO_TEST_DIR' => $dir]);
$headers = ['Content-Type' => 'multipart/form-data; boundary=xYzZY'];
$body = multipart([['up', 'contents', 'name.txt', null], ['other', 'x', 'other.txt', null]]);
$left = fn () => count(scandir("$dir/made/here")) - 2;

echo fetch($server, '/move', 'POST', $headers, $body)->body, ' ', file_get_contents("$dir/moved"), ' ', $left(), " left\n";
echo fetch($server, '/leave', 'POST', $headers, $body)->body, ' ', $left(), " left\n";
echo fetch($server, '/throw', 'POST', $headers, $body)->status, ' ', $left(), " left\n";
echo fetch($server, '/nowhere', 'POST', $headers, $body)->status, ' ', $left(), " left\n";
echo fetch($server, '/keep', 'POST', $headers, $body)->body, ' ', $left(), " left\n";
echo fetch($server, '/drop')->body, ' ', $left(), " left\n";
fetch($server, '/keep', 'POST', $headers, $body);
finish($server);
echo $left(), " left at the end\n";

unlink("$dir/moved");
rmdir("$dir/made/here");
rmdir("$dir/made");
rmdir($dir);
?>
--EXPECT--
[true,true,false,"600",true,false,false] contents 0 left
2 0 left
500 0 left
404 0 left
kept 2 2 left
[true,false,false] 0 left
0 left at the end
