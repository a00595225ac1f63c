--TEST--
A fatal error while a compressed body is held: in an output callback, and while the answer waits for room
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
$setup = <<<'CODE'
    $server->handle('/log', function (Request $request, Response $response) {
        $response->header('Content-Length', 50000);
        ob_start(function (string $text) {
            ob_start();
            return $text;
        }, 1);
        $response->end(str_repeat('a', 50000));
    });
    $server->handle('/wait', function (Request $request, Response $response) {
        $body = random_bytes(3000000);
        echo "answering\n";
        $response->end($body);
    });
    $server->handle('/fatal', fn () => @trigger_error('in a handler', E_USER_ERROR));
    CODE;
$gzip = ['Accept-Encoding' => 'gzip'];
$server = serve($setup);
$client = WsClient::connect($server->port);
$client->send(WsClient::httpRequest('GET', '/log', $gzip));
$client->recvAll();
var_dump($server->wait());
echo preg_match('/Cannot use output buffering in output buffering display handlers/', $server->stdout()), "\n";

$server = serve($setup);
$slow = WsClient::connect($server->port, ['rcvbuf' => 16384]);
// The second one does not fit while nobody reads the first.
$slow->send(str_repeat(WsClient::httpRequest('GET', '/wait', $gzip), 3));
$server->waitOutput('/answering\nanswering\n/');
$client = WsClient::connect($server->port);
$client->send(WsClient::httpRequest('GET', '/fatal'));
$client->recvAll();
var_dump($server->wait());
echo preg_match('/Fatal error: in a handler/', $server->stdout()), "\n";
?>
--EXPECT--
int(255)
1
int(255)
1
