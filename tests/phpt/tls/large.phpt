--TEST--
TLS: large bodies both ways: end(), write(), sendfile(), POST
--FILE--
<?php
require __DIR__ . '/../inc/tls.inc';

$certs = new Certs();
$file = $certs->file('large');
$bytes = implode('', array_map(fn ($i) => md5((string) $i, true), range(1, 93750)));
file_put_contents($file, $bytes);
$server = serve_tls($certs, <<<CODE
    \$bytes = file_get_contents('$file');
    \$server->handle('/end', fn (\$request, \$response) => \$response->end(\$bytes));
    \$server->handle('/write', function (\$request, \$response) use (\$bytes) {
        foreach (str_split(\$bytes, 30000) as \$part) {
            \$response->write(\$part);
        }
    });
    \$server->handle('/sendfile', fn (\$request, \$response) => \$response->sendfile('$file', 100));
    \$server->handle('/post', fn (\$request, \$response) => \$response->end(md5(\$request->getContent())));
    CODE);
$client = connect_tls($server);
foreach (['/end', '/write', '/sendfile', '/end'] as $path) {
    $body = $client->get($path)->body;
    echo $path, ' ', strlen($body), ' ', var_export($body === substr($bytes, $path === '/sendfile' ? 100 : 0), true), "\n";
}
foreach ([1000000, 1400000, 1, 16384] as $size) {
    $body = substr($bytes, 0, $size);
    echo $size, ' ', var_export($client->request('POST', '/post', [], $body)->body === md5($body), true), "\n";
}
// All answers wait in the server while nobody reads.
foreach (range(1, 3) as $ignored) {
    $client->send(WsClient::httpRequest('GET', '/end') . WsClient::httpRequest('GET', '/sendfile'));
}
foreach (range(1, 3) as $ignored) {
    echo json_encode([$client->readReply()->body === $bytes, $client->readReply()->body === substr($bytes, 100)]), "\n";
}
$client->close();
echo finish_tls($server);
?>
--EXPECT--
/end 1500000 true
/write 1500000 true
/sendfile 1499900 true
/end 1500000 true
1000000 true
1400000 true
1 true
16384 true
[true,true]
[true,true]
[true,true]
