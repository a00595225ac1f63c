--TEST--
Malformed multipart bodies: 400 and close, no handler called, no file left
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
require __DIR__ . '/../inc/multipart.inc';

$dir = sys_get_temp_dir() . '/wsco-uploads-' . getmypid();
mkdir($dir);
$server = serve(<<<'CODE'
    $server->set(['upload_tmp_dir' => getenv('WSCO_TEST_DIR')]);
    $server->handle('/', fn ($request, $response) => $response->end('called'));
    CODE, [], ['WSCO_TEST_DIR' => $dir]);
$good = multipart([['up', 'contents', 'name.txt', null], ['two', 'x', 'two.txt', null]]);
$cases = [
    'no boundary' => ['multipart/form-data', $good],
    'empty boundary' => ['multipart/form-data; boundary=', $good],
    'another boundary' => ['multipart/form-data; boundary=zzz', $good],
    'no end' => ['multipart/form-data; boundary=xYzZY', substr($good, 0, -10)],
    'empty body' => ['multipart/form-data; boundary=xYzZY', ''],
    'text and nothing else' => ['multipart/form-data; boundary=xYzZY', "preamble\r\n"],
    'line ends of Unix' => ['multipart/form-data; boundary=xYzZY', str_replace("\r\n", "\n", $good)],
    'no name' => ['multipart/form-data; boundary=xYzZY', str_replace('name="two"', 'x="two"', $good)],
];
foreach ($cases as $name => [$type, $body]) {
    $client = WsClient::connect($server->port);
    $reply = $client->request('POST', '/', ['Content-Type' => $type], $body);
    echo "$name: $reply->status {$reply->header('Connection')} ", $client->expectEnd(), ' ', count(scandir($dir)) - 2, "\n";
}
show($reply);
echo implode("\n", array_unique(explode("\n", preg_replace(['/^\[.*?\]/m', '/fd:\d+/'], ['[..]', 'fd:*'], finish($server)))));
rmdir($dir);
?>
--EXPECT--
no boundary: 400 close eof 0
empty boundary: 400 close eof 0
another boundary: 400 close eof 0
no end: 400 close eof 0
empty body: 400 close eof 0
text and nothing else: 400 close eof 0
line ends of Unix: 400 close eof 0
no name: 400 close eof 0
HTTP/1.1 400 Bad Request\r\n
Server: wsco\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
[..]	WARNING	boundary of multipart/form-data not found, fd:*
[..]	NOTICE	parse multipart body failed, reason: malformed
