--TEST--
http_parse_files => true: array-named uploads in the shape of $_FILES; others as before
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
require __DIR__ . '/../inc/multipart.inc';

$server = serve(<<<'CODE'
    $server->set(['http_parse_files' => true]);
    $server->handle('/', function (Request $request, Response $response) {
        array_walk_recursive($request->files, function (mixed &$value) {
            $value = is_string($value) ? preg_replace('~^/tmp/swoole\.upfile\.\w{6}$~', 'TMP', $value) : $value;
        });
        $response->end(j($request->files) . "\n" . count($request->tmpfiles));
    });
    CODE);
$body = multipart([
    ['plain', 'x', 'p.txt', 'text/plain'],
    ['ups[]', 'one', '1.txt', 'text/plain'],
    ['ups[]', '', '', null],
    ['deep[a][b]', 'abc', '3.txt', null],
]);
echo fetch($server, '/', 'POST', ['Content-Type' => 'multipart/form-data; boundary=xYzZY'], $body)->body, "\n";
finish($server);
?>
--EXPECT--
{"plain":{"type":"text/plain","tmp_name":"TMP","size":1,"name":"p.txt","error":0},"ups":{"name":["1.txt",""],"type":["text/plain",""],"tmp_name":["TMP",""],"error":[0,4],"size":[3,0]},"deep":{"name":{"a":{"b":"3.txt"}},"type":{"a":{"b":""}},"tmp_name":{"a":{"b":"TMP"}},"error":{"a":{"b":0}},"size":{"a":{"b":3}}}}
3
