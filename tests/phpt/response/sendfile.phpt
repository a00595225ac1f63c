--TEST--
sendfile(): type by extension, offset, length, empty files, fields of the script
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$dir = sys_get_temp_dir() . '/wsco-files-' . getmypid();
mkdir($dir);
file_put_contents("$dir/a.txt", '0123456789');
file_put_contents("$dir/b.HTML", '<p>');
file_put_contents("$dir/c", '');
file_put_contents("$dir/d.tar.unknown", 'd');
$server = serve(<<<'CODE'
    chdir(getenv('WSCO_TEST_DIR'));
    $server->handle('/', function (Request $request, Response $response) {
        if (isset($request->get['type'])) {
            $response->header('content-type', $request->get['type']);
            $response->status(206);
        }
        echo j($response->sendfile(...json_decode($request->get['call']))), "\n";
    });
    CODE, [], ['WSCO_TEST_DIR' => $dir]);
$client = WsClient::connect($server->port);
show($client->get('/?call=["a.txt"]'));
$calls = [[['b.HTML'], ''], [['c'], ''], [['d.tar.unknown'], ''], [["$dir/a.txt"], '&type=x/y'], [['a.txt', 3], ''],
    [['a.txt', 0, 4], ''], [['a.txt', 9, 1], ''], [['a.txt', 10], ''], [['a.txt', 2, 0], '']];
foreach ($calls as [$call, $more]) {
    $reply = $client->get('/?call=' . rawurlencode(json_encode($call)) . $more);
    $name = str_replace($dir, 'DIR', json_encode($call, JSON_UNESCAPED_SLASHES));
    echo "$name $reply->status {$reply->header('Content-Type')} {$reply->header('Content-Length')} $reply->body\n";
}
echo implode(' ', array_unique(explode("\n", trim(finish($server))))), "\n";
array_map('unlink', glob("$dir/*"));
rmdir($dir);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/plain\r\n
Content-Length: 10\r\n
\r\n
0123456789
["b.HTML"] 200 text/html 3 <p>
["c"] 200 application/octet-stream 0 
["d.tar.unknown"] 200 application/octet-stream 1 d
["DIR/a.txt"] 206 x/y 10 0123456789
["a.txt",3] 200 text/plain 7 3456789
["a.txt",0,4] 200 text/plain 4 0123
["a.txt",9,1] 200 text/plain 1 9
["a.txt",10] 200 text/plain 0 
["a.txt",2,0] 200 text/plain 8 23456789
true
