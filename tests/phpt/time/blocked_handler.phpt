--TEST--
Connections that arrive while a handler blocks longer than the read time-out are served
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    Coroutine::set(['socket_read_timeout' => 0.2, 'hook_flags' => 0]);
    $server->handle('/', fn (Request $request, Response $response) => $response->end('hello'));
    $server->handle('/block', function (Request $request, Response $response) {
        echo "blocks\n";
        usleep(600000);
        $response->end('blocked');
    });
    CODE);
$early = WsClient::connect($server->port);
$blocker = WsClient::connect($server->port);
$blocker->send(WsClient::httpRequest('GET', '/block'));
$server->waitOutput('/^blocks$/m');
$late = [$early];
for ($i = 0; $i < 4; $i++) {
    $late[] = WsClient::connect($server->port);
}
foreach ($late as $client) {
    $client->send(WsClient::httpRequest('GET', '/'));
}
echo $blocker->readReply()->body, "\n";
// Its next request begins a time-out of its own.
echo $blocker->get('/')->body, "\n";
foreach ($late as $client) {
    echo $client->readReply()->body, "\n";
}
echo finish($server);
?>
--EXPECT--
blocked
hello
hello
hello
hello
hello
hello
blocks
