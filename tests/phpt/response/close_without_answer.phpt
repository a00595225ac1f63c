--TEST--
close() before any answer: the connection ends without a byte; a chunked one ends in the middle
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $server->handle('/close', function (Request $request, Response $response) {
        echo j([$response->close(), $response->close(), swoole_last_error(), $response->end('x')]), "\n";
    });
    $server->handle('/chunked', function (Request $request, Response $response) {
        $response->write('begun');
        echo j([$response->close(), $response->write('x'), $response->end()]), "\n";
    });
    CODE);
show_all($server, WsClient::httpRequest('GET', '/close') . WsClient::httpRequest('GET', '/close'));
$client = WsClient::connect($server->port);
$client->send(WsClient::httpRequest('GET', '/chunked'));
$bytes = $client->recvAll();
var_dump(str_ends_with($bytes, "0\r\n\r\n"));
echo finish($server);
?>
--EXPECT--

bool(false)
[true,false,9,false]
[true,false,false]
