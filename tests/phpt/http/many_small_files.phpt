--TEST--
A client that asks for many small files at once and reads none holds no descriptor for each
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$file = TestServer::file(str_repeat('x', 2000));
$server = serve(<<<'CODE'
    $served = 0;
    $server->handle('/file', function (Request $request, Response $response) use (&$served) {
        $served++;
        $response->sendfile(getenv('WSCO_TEST_FILE'));
    });
    $server->handle('/served', function (Request $request, Response $response) use (&$served) {
        $response->end(j($served));
    });
    CODE, [], ['WSCO_TEST_FILE' => $file]);
$greedy = WsClient::connect($server->port, ['rcvbuf' => 4096]);
$greedy->send(str_repeat(WsClient::httpRequest('GET', '/file'), 500));
$client = WsClient::connect($server->port);
while ($client->get('/served')->body !== '500') {
}
var_dump($server->descriptors() < 20);
for ($i = 0; $i < 500; $i++) {
    $lengths[] = strlen($greedy->readReply()->body);
}
var_dump(array_unique($lengths));
unlink($file);
finish($server);
?>
--EXPECT--
bool(true)
array(1) {
  [0]=>
  int(2000)
}
