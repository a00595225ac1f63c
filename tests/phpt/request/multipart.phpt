--TEST--
multipart/form-data: fields to post, files to files and tmpfiles; the body stays in getContent()
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
require __DIR__ . '/../inc/multipart.inc';

$server = serve(<<<'CODE'
    $server->handle('/', function (Request $request, Response $response) {
        $contents = [];
        $mask = function (mixed &$value, string $key) use (&$contents) {
            if ($key === 'tmp_name' && $value !== '') {
                $contents[] = file_get_contents($value);
                $value = preg_replace('~^/tmp/swoole\.upfile\.\w{6}$~', 'TMP', $value);
            }
        };
        $files = $request->files;
        if ($files) {
            array_walk_recursive($files, $mask);
        }
        $response->end(implode("\n", array_map(j(...), [
            $request->post,
            $files,
            $contents,
            preg_replace('~^/tmp/swoole\.upfile\.\w{6}$~', 'TMP', $request->tmpfiles ?? []),
            strlen($request->getContent()) === (int) $request->header['content-length'],
        ])));
    });
    CODE);
$body = multipart([
    ['field', "two\r\nlines", null, null],
    ['list[]', '1', null, null],
    ['list[]', '', null, 'text/plain'],
    ['up', 'hello, world', 'a b.txt', 'text/plain'],
    ['none', '', '', 'application/octet-stream'],
    ['empty', '', 'empty.bin', null],
    ['d.ot[x][]', "\0\r\n--xYz\r\n!", '../../etc/passwd', null],
]);
echo fetch($server, '/', 'POST', ['Content-Type' => 'multipart/form-data; boundary=xYzZY'], $body)->body, "\n\n";

// A quoted boundary, any case, PUT, chunked, byte by byte, with nothing behind the end.
$body = multipart([['ups[]', 'one', '1.txt', null], ['ups[]', 'two', '2.txt', null], ['f', 'v', null, null]], 'a b');
$client = WsClient::connect($server->port);
$client->sendSplit(WsClient::httpRequest('PUT', '/', ['Content-Type' => 'Multipart/Form-Data; BOUNDARY="a b"'], $body), 1);
echo $client->readReply()->body, "\n\n";
echo $client->request('GET', '/', ['Content-Type' => 'multipart/form-data; boundary=x', 'Content-Length' => '0'])->body, "\n";
echo printed($server);
finish($server);
?>
--EXPECT--
{"field":"two\r\nlines","list":["1",""]}
{"up":{"type":"text/plain","tmp_name":"TMP","size":12,"name":"a b.txt","error":0},"none":{"type":"","tmp_name":"","size":0,"name":"","error":4},"empty":{"type":"","tmp_name":"TMP","size":0,"name":"empty.bin","error":0},"d_ot":{"x":[{"type":"","tmp_name":"TMP","size":11,"name":"passwd","error":0}]}}
["hello, world","","\u0000\r\n--xYz\r\n!"]
["TMP","TMP","TMP"]
true

{"f":"v"}
{"ups":[{"type":"","tmp_name":"TMP","size":3,"name":"1.txt","error":0},{"type":"","tmp_name":"TMP","size":3,"name":"2.txt","error":0}]}
["one","two"]
["TMP","TMP"]
true

null
null
[]
[]
true
