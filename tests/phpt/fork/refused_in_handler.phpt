--TEST--
a handler that forks gets false: the request has one answer, the server goes on, no second one comes into being
--EXTENSIONS--
pcntl
posix
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';

$server = WsServer::handler([
    '/fork' => <<<'PHP'
        $pid = @pcntl_fork();
        if ($pid === 0) {
            $server->shutdown();
            exit(0);
        }
        $ws->end("pid " . json_encode($pid) . "\n");
        PHP,
    '/' => '$ws->end("hello\n");',
]);
$client = WsClient::connect($server->port);
echo $client->get('/fork')->body, $client->get('/')->body;
$client->expectSilence(0.05);
for ($i = 0; $i < 3; $i++) {
    echo $client->get('/')->body;
}
$client->close();
$server->finish();
?>
--EXPECT--
pid false
hello
hello
hello
hello
