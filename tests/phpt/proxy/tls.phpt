--TEST--
proxy_protocol: the header comes before TLS, also in one segment with the client's first bytes; TCP servers have it too
--EXTENSIONS--
openssl
--FILE--
<?php
require __DIR__ . '/../inc/tls.inc';

$server = serve_tls(
    '$server->handle("/who", fn ($request, $response) => $response->end($request->server["remote_addr"]));',
    ['proxy_protocol' => ['127.0.0.1']]
);

function who(int $port): string
{
    $context = stream_context_create(['ssl' => ['verify_peer' => false, 'verify_peer_name' => false]]);
    $stream = stream_socket_client("tcp://127.0.0.1:$port", context: $context);
    fwrite($stream, "PROXY TCP4 192.0.2.1 198.51.100.7 5632 443\r\n");
    if (!stream_socket_enable_crypto($stream, true, STREAM_CRYPTO_METHOD_TLS_CLIENT)) {
        return 'no TLS';
    }
    fwrite($stream, "GET /who HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    return substr(strstr(stream_get_contents($stream), "\r\n\r\n"), 4);
}
echo who($server->port), "\n";
$server->stop();

$tcp = TestServer::code('
    Co\run(function () {
        $server = new Swoole\Coroutine\Server("127.0.0.1", 0);
        $server->set(["proxy_protocol" => ["127.0.0.1"]]);
        $server->handle(function ($connection) use ($server) {
            $peer = $connection->exportSocket()->getpeername();
            $connection->send($peer["address"] . " " . $connection->recv());
            $connection->close();
            $server->shutdown();
        });
        echo "PORT $server->port\n";
        $server->start();
    });');
$client = WsClient::connect($tcp->port);
$client->send("PROXY TCP6 2001:db8::1 ::1 1 80\r\nhello");
echo $client->recvAll(), "\n", $tcp->wait(), "\n";
?>
--EXPECT--
192.0.2.1
2001:db8::1 hello
0
