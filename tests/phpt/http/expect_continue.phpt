--TEST--
Expect: 100-continue is answered before the body, unless it is there already, refused, or asked by HTTP/1.0; other expectations are 417
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $server->set(['package_max_length' => 100]);
    $server->handle('/', function (Request $request, Response $response) {
        $response->end($request->getContent());
    });
    CODE);
function ask(TestServer $server, string $length, string $rest = '', string $version = '1.1'): WsClient
{
    $client = WsClient::connect($server->port);
    $client->send("POST / HTTP/$version\r\nHost: a\r\nExpect: 100-Continue\r\n$length\r\n\r\n$rest");
    return $client;
}

$client = ask($server, 'Content-Length: 5');
$client->expect("HTTP/1.1 100 Continue\r\n\r\n");
$client->send('hello');
echo $client->readReply()->body, "\n";

$client = ask($server, 'Transfer-Encoding: chunked');
$client->expect("HTTP/1.1 100 Continue\r\n\r\n");
$client->send("5\r\nhello\r\n0\r\n\r\n");
echo $client->readReply()->body, "\n";

echo ask($server, 'Content-Length: 5', 'hello')->readReply()->status, " body was there\n";
echo ask($server, 'Content-Length: 0')->readReply()->status, " no body\n";
echo ask($server, 'Content-Length: 101')->readReply()->status, " too large\n";
$client = ask($server, 'Content-Length: 5', '', '1.0');
$client->expectSilence(0.05);
$client->send('hello');
echo $client->readReply()->status, " HTTP/1.0\n";
foreach (['1.0', '1.1'] as $version) {
    $client = WsClient::connect($server->port);
    $client->send("POST / HTTP/$version\r\nHost: a\r\nExpect: 100-continue, x\r\nContent-Length: 5\r\n\r\n");
    $reply = $client->readReply();
    echo $reply->status, ' ', $reply->header('Connection'), " another expectation\n";
}
finish($server);
?>
--EXPECT--
hello
hello
200 body was there
200 no body
413 too large
200 HTTP/1.0
417 close another expectation
417 close another expectation
