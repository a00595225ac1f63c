--TEST--
A fatal error in one handler while others wait in write(), end() and with a file half sent: the script ends with 255
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$file = TestServer::file(str_repeat('f', 8 << 20));
$server = serve(<<<'CODE'
    $server->handle('/write', function (Request $request, Response $response) {
        echo "in\n";
        for ($i = 0; $i < 20; $i++) {
            $response->write(str_repeat('x', 1 << 20));
        }
    });
    $server->handle('/end', function (Request $request, Response $response) {
        $response->write(str_repeat('x', 8 << 20));
        echo "in\n";
        $response->end('waits');
    });
    $server->handle('/file', function (Request $request, Response $response) {
        echo "in\n";
        $response->sendfile(getenv('WSCO_TEST_FILE'));
    });
    $server->handle('/kept', function (Request $request, Response $response) {
        static $kept;
        $kept = $response;
        echo "in\n";
    });
    $server->handle('/fatal', fn () => eval('class Twice {} class Twice {}'));
    CODE, [], ['WSCO_TEST_FILE' => $file]);
foreach (['/write', '/end', '/file', '/kept'] as $i => $path) {
    $clients[] = $client = WsClient::connect($server->port, ['rcvbuf' => 16384]);
    $client->send(str_repeat(WsClient::httpRequest('GET', $path), 2));
    $server->waitOutput('/(in\s+){' . ($i + 1) . '}/');
}
$client = WsClient::connect($server->port);
$client->send(WsClient::httpRequest('GET', '/fatal'));
echo strlen($client->recvAll()), "\n";
var_dump($server->wait());
echo preg_match('/Fatal error: Cannot (?:re)?declare class Twice/', $server->stdout()), "\n";
unlink($file);
?>
--EXPECT--
0
int(255)
1
