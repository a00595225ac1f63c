--TEST--
A keep-alive connection has one getCid(); getContext() and defer() belong to one request
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $starter = Coroutine::getCid();
    $server->handle('/', function (Request $request, Response $response) use ($starter) {
        static $cids = [];
        $cids[] = $cid = Coroutine::getCid();
        $context = Coroutine::getContext();
        $context['seen'] ??= 0;
        $context['seen']++;
        $context["object"] = new class {
            public function __destruct()
            {
                echo "context dropped\n";
            }
        };
        Coroutine::defer(fn () => print("deferred first, called last\n"));
        Coroutine::defer(fn () => print('deferred, context still there: ' . Coroutine::getContext()['seen'] . "\n"));
        Coroutine::sleep(0.001);
        $response->end(j([
            'same cid' => count(array_unique($cids)) === 1,
            'same context' => $context === Coroutine::getContext(),
            'seen' => $context['seen'],
            'parent is the starter' => Coroutine::getPcid() === $starter,
            'exists' => Coroutine::exists($cid),
        ]));
        echo "returns\n";
    });
    CODE);
$client = WsClient::connect($server->port);
foreach ([1, 2] as $n) {
    echo $client->get('/')->body, "\n";
}
$client->send(WsClient::httpRequest('GET', '/') . WsClient::httpRequest('GET', '/'));
foreach ([3, 4] as $n) {
    echo $client->readReply()->body, "\n";
}
echo finish($server);
?>
--EXPECT--
{"same cid":true,"same context":true,"seen":1,"parent is the starter":true,"exists":true}
{"same cid":true,"same context":true,"seen":1,"parent is the starter":true,"exists":true}
{"same cid":true,"same context":true,"seen":1,"parent is the starter":true,"exists":true}
{"same cid":true,"same context":true,"seen":1,"parent is the starter":true,"exists":true}
returns
deferred, context still there: 1
deferred first, called last
context dropped
returns
deferred, context still there: 1
deferred first, called last
context dropped
returns
deferred, context still there: 1
deferred first, called last
context dropped
returns
deferred, context still there: 1
deferred first, called last
context dropped
