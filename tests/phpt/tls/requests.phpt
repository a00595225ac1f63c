--TEST--
TLS: requests, keep-alive, pipelining; what a script sees is what it sees without TLS
--FILE--
<?php
require __DIR__ . '/../inc/tls.inc';

$certs = new Certs();
$server = serve_tls($certs, <<<'CODE'
    echo json_encode([$server->ssl, $server->settings['open_ssl'], count($server->settings)]), "\n";
    $server->handle('/server', function (Request $request, Response $response) {
        $server = $request->server;
        $response->end(json_encode([
            $server['server_protocol'],
            $server['remote_addr'],
            $server['server_port'] === $GLOBALS['port'],
            isset($server['https']),
            $request->header['host'],
        ]));
    });
    $GLOBALS['port'] = $server->port;
    CODE);
$client = connect_tls($server);
echo $client->get('/')->body, "\n";
show($client->get('/nothing-is-special'));
echo $client->get('/server')->body, "\n";
echo strlen($client->request('HEAD', '/')->body), "\n";
$client->send(str_repeat(WsClient::httpRequest('GET', '/'), 100));
for ($i = 0, $bodies = []; $i < 100; $i++) {
    $bodies[] = $client->readReply()->body;
}
echo json_encode(array_count_values($bodies)), "\n";
$client->sendSplit(WsClient::httpRequest('GET', '/'));
echo $client->readReply()->body, "\n";
$client->send(WsClient::httpRequest('GET', '/', ['Connection' => 'close']));
echo $client->readReply()->body, ' ', $client->expectEnd(), "\n";
echo finish_tls($server);
?>
--EXPECT--
hello
HTTP/1.1 200 OK\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 5\r\n
\r\n
hello
["HTTP\/1.1","127.0.0.1",true,false,"localhost"]
0
{"hello":100}
hello
hello eof
[true,true,3]
