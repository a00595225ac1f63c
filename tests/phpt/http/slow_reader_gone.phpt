--TEST--
A suspended write() ends when the client goes: false with 104, afterwards no warning
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $server->handle('/large', function (Request $request, Response $response) {
        echo "in\n";
        while ($response->write(str_repeat('x', 1024 * 1024))) {
        }
        echo j(swoole_last_error()), "\n";
        echo j([$response->write('more'), swoole_last_error(), $response->end(), swoole_last_error()]), "\n";
    });
    CODE);
$client = WsClient::connect($server->port, ['rcvbuf' => 16384]);
$client->send(WsClient::httpRequest('GET', '/large'));
$client->recv(1000);
$client->reset();
$server->waitOutput('/^\[/m');
echo finish($server);
?>
--EXPECTF--
in
%r(104|32)%r
[false,%r(104|32)%r,false,%r(104|32)%r]
