--TEST--
end() by one coroutine while another waits in write(): the answer is whole, in the order of the calls
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $server->handle('/large', function (Request $request, Response $response) {
        $results = [];
        $response->write(str_repeat('.', 8 << 20));
        Coroutine::create(function () use ($response, &$results) {
            $results[] = $response->write('waits first;');
            $results[] = $response->write('too late');
            echo j($results), "\n";
        });
        Coroutine::create(function () use ($response, &$results) {
            echo "all wait\n";
            $results[] = $response->end('the end');
        });
    });
    CODE);
$client = WsClient::connect($server->port, ['rcvbuf' => 16384]);
$client->send(WsClient::httpRequest('GET', '/large') . WsClient::httpRequest('GET', '/none'));
$server->waitOutput('/all wait/');
echo ltrim($client->readReply()->body, '.'), "\n", $client->readReply()->status, "\n";
echo finish($server);
?>
--EXPECT--
waits first;the end
404
all wait
[true,false]
