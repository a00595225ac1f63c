--TEST--
A Socket kept behind detach(): of an Upgrade or Connection: close request it lives on, and closes with its last reference
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
$server = serve('
    $kept = [];
    $server->handle("/keep", function (Request $request, Response $response) use (&$kept) {
        $response->detach();
        $kept[] = $response->socket;
        $response->socket->send("head");
    });
    $server->handle("/use", function (Request $request, Response $response) use (&$kept) {
        go(function () use (&$kept) {
            while ($socket = array_shift($kept)) {
                $socket->send("later");
                echo "recv ", j($socket->recv()), "\n";
            }
        });
        $response->end();
    });
');
$upgrade = WsClient::connect($server->port);
$upgrade->send(WsClient::handshakeRequest('/keep'));
$upgrade->expect('head');
$close = WsClient::connect($server->port);
$close->send("GET /keep HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
$close->expect('head');
$old = WsClient::connect($server->port);
$old->send("GET /keep HTTP/1.0\r\n\r\n");
$old->expect('head');
fetch($server, '/use');
foreach ([$upgrade, $close, $old] as $i => $c) {
    $c->expect('later');
    $c->send("answer $i");
    $c->expectEnd();
}
echo finish($server);
?>
--EXPECT--
recv "answer 0"
recv "answer 1"
recv "answer 2"
