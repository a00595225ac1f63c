--TEST--
close() before any answer: the connection ends without a byte; a chunked one ends in the middle
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $server->handle('/close', function (Request $request, Response $response) {
        echo j([$response->close(), $response->close(), swoole_last_error(), $response->end('x'), swoole_last_error()]), "\n";
    });
    $server->handle('/upgrade', function (Request $request, Response $response) {
        echo j([$response->close(), $response->upgrade(), swoole_last_error()]), "\n";
    });
    $server->handle('/chunked', function (Request $request, Response $response) {
        $response->write('begun');
        echo j([$response->close(), $response->write('x'), $response->end()]), "\n";
    });
    CODE);
show_all($server, WsClient::httpRequest('GET', '/close') . WsClient::httpRequest('GET', '/close'));
show_all($server, WsClient::handshakeRequest('/upgrade'));
$client = WsClient::connect($server->port);
$client->send(WsClient::httpRequest('GET', '/chunked'));
$bytes = $client->recvAll();
var_dump(str_ends_with($bytes, "5\r\nbegun\r\n"));
echo finish($server);
?>
--EXPECT--


bool(true)
[true,false,9,false,7106]
[true,false,7106]
[true,false,false]
