--TEST--
end() and sendfile() of many MiB to a slow reader leave the handler at once; memory is not copied
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$file = sys_get_temp_dir() . '/wsco-large-' . getmypid();
$block = random_bytes(1024 * 1024);
file_put_contents($file, '');
for ($i = 0; $i < 12; $i++) {
    file_put_contents($file, chr($i) . $block, FILE_APPEND);
}
$server = serve(<<<'CODE'
    $server->handle('/file', function (Request $request, Response $response) {
        echo j([$response->sendfile(getenv('WSCO_TEST_FILE')), $response->isWritable()]), "\n";
    });
    $server->handle('/end', function (Request $request, Response $response) {
        echo j([$response->end(file_get_contents(getenv('WSCO_TEST_FILE'))), $response->isWritable()]), "\n";
    });
    $server->handle('/part', function (Request $request, Response $response) {
        echo j($response->sendfile(getenv('WSCO_TEST_FILE'), 1, 5 * 1024 * 1024)), "\n";
    });
    $server->handle('/small', fn (Request $request, Response $response) => $response->end('small'));
    CODE, [], ['WSCO_TEST_FILE' => $file]);
foreach (['/file', '/end'] as $path) {
    $slow = WsClient::connect($server->port, ['rcvbuf' => 16384]);
    // The second request waits behind the first one's bytes.
    $slow->send(WsClient::httpRequest('GET', $path) . WsClient::httpRequest('GET', '/small'));
    $server->waitOutput('/\n\[true,false\]\n' . ($path === '/end' ? '(?s:.*)\[true,false\]\n/' : '/'));
    echo fetch($server, '/small')->body, "\n";
    $reply = $slow->readReply();
    var_dump(strlen($reply->body), md5($reply->body) === md5_file($file), $slow->readReply()->body);
}
$reply = fetch($server, '/part');
var_dump(strlen($reply->body), $reply->body === file_get_contents($file, false, null, 1, 5 * 1024 * 1024));
unlink($file);
echo finish($server);
?>
--EXPECT--
small
int(12582924)
bool(true)
string(5) "small"
small
int(12582924)
bool(true)
string(5) "small"
int(5242880)
bool(true)
[true,false]
[true,false]
true
