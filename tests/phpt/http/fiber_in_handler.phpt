--TEST--
A native Fiber in a handler may sleep, write and end the answer
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $server->handle('/', function (Request $request, Response $response) {
        $fiber = new Fiber(function () use ($response) {
            Coroutine::sleep(0.001);
            $response->write(Fiber::suspend('one '));
            Coroutine::sleep(0.001);
            $response->end('three');
        });
        $response->write($fiber->start());
        Coroutine::sleep(0.001);
        $fiber->resume('two ');
    });
    CODE);
$clients = [];
for ($i = 0; $i < 20; $i++) {
    $clients[] = $client = WsClient::connect($server->port);
    $client->send(str_repeat(WsClient::httpRequest('GET', '/'), 2));
}
foreach ($clients as $client) {
    $bodies[] = $client->readReply()->body;
    $bodies[] = $client->readReply()->body;
}
echo count($bodies), ' times ', implode(array_unique($bodies)), "\n";
finish($server);
?>
--EXPECT--
40 times one two three
