--TEST--
TLS: clients that do not speak it are logged with error 1015 and closed; those that leave are not
--FILE--
<?php
require __DIR__ . '/../inc/tls.inc';

$server = serve_tls(<<<'CODE'
    $server->handle('/error', fn (Request $request, Response $response) => $response->end((string) swoole_last_error()));
    CODE);
// Plain HTTP, a proxy's request, nonsense. The server ends the connection, and not with a reset.
foreach ([WsClient::httpRequest('GET', '/'), "CONNECT a:1 HTTP/1.1\r\n\r\n", str_repeat("\xff", 1000)] as $bytes) {
    $client = WsClient::connect($server->port);
    $client->send($bytes);
    $client->recvAll();
    echo $client->ended(), "\n";
    $client->close();
}
echo received($server, path: '/error'), "\n";
// A client that does not trust the certificate says so.
echo received($server, ['verify_peer' => true, 'cafile' => make_certificate('other')['file']]), "\n";
// Only an old protocol.
echo received($server, ['crypto_method' => STREAM_CRYPTO_METHOD_TLSv1_1_CLIENT, 'security_level' => 0]), "\n";
// Nothing, half a hello, a reset.
WsClient::connect($server->port)->close();
$client = WsClient::connect($server->port);
$client->send("\x16\x03\x01\x02");
$client->close();
$client = WsClient::connect($server->port);
$client->send("\x16\x03\x01");
$client->reset();
echo received($server), "\n";
finish_tls($server);
?>
--EXPECTF--
eof
eof
eof
1015
refused
refused
hello
---
[*]	WARNING	bad SSL client[127.0.0.1:*], reason=156, error_string=http request
[*]	WARNING	bad SSL client[127.0.0.1:*], reason=155, error_string=https proxy request
[*]	WARNING	bad SSL client[127.0.0.1:*], reason=%d, error_string=%s
[*]	WARNING	bad SSL client[127.0.0.1:*], reason=1048, error_string=tlsv1 alert unknown ca
[*]	WARNING	bad SSL client[127.0.0.1:*], reason=258, error_string=unsupported protocol
