--TEST--
A response kept after its handler is answered by another coroutine; the next pipelined request waits for it
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $kept = [];
    $server->handle('/keep', function (Request $request, Response $response) use (&$kept) {
        $kept[] = $response;
        echo "kept\n";
    });
    $server->handle('/next', function (Request $request, Response $response) {
        echo "next\n";
        $response->end('next');
    });
    $server->handle('/answer', function (Request $request, Response $response) use (&$kept) {
        echo "answers\n";
        $late = array_shift($kept);
        Coroutine::create(function () use ($late) {
            Coroutine::sleep(0.001);
            $late->status(201);
            $late->write('la');
            Coroutine::sleep(0.001);
            echo j([$late->end('te'), $late->end(), $late->isWritable()]), "\n";
        });
        $response->end();
    });
    $server->handle('/drop', function (Request $request, Response $response) use (&$kept) {
        $kept = [];
        $response->end();
    });
    CODE);
$client = WsClient::connect($server->port);
$client->send(WsClient::httpRequest('GET', '/keep') . WsClient::httpRequest('GET', '/next'));
$server->waitOutput('/kept/');
echo fetch($server, '/answer')->status, "\n";
$reply = $client->readReply();
echo "$reply->status $reply->body\n", $client->readReply()->body, "\n";

// One that is dropped is completed as it is: nobody threw.
$client->send(WsClient::httpRequest('GET', '/keep') . WsClient::httpRequest('GET', '/next'));
$server->waitOutput('/next\nkept/');
fetch($server, '/drop');
$reply = $client->readReply();
echo "$reply->status '$reply->body'\n", $client->readReply()->body, "\n";

// A client that has gone: the late answer fails.
$client->send(WsClient::httpRequest('GET', '/keep'));
$server->waitOutput('/(kept(?s:.*)){3}/');
$client->reset();
usleep(20000);
fetch($server, '/answer');
$server->waitOutput('/\[false/');
echo finish($server);
?>
--EXPECT--
200
201 late
next
200 ''
next
kept
answers
[true,false,false]
next
kept
next
kept
answers
[false,false,false]
