--TEST--
destructors of the Request and what it holds run before the defers, and see the context of their own request
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    class Lease
    {
        public function __construct(private int $n)
        {
        }
        public function __destruct()
        {
            echo "lease $this->n released, context: ", j(Coroutine::getContext()), "\n";
            Coroutine::getContext()['user'] = "user of $this->n";
            Coroutine::defer(fn () => print("defer of $this->n, context: " . j(Coroutine::getContext()) . "\n"));
        }
    }
    $server->handle('/', function (Request $request, Response $response) {
        static $n = 0;
        $n++;
        echo "request $n, context: ", j(Coroutine::getContext()), "\n";
        Coroutine::getContext()['request'] = $n;
        Coroutine::defer(fn () => print("first defer\n"));
        $request->lease = new Lease($n);
        if ($n === 3) {
            throw new Exception('the lease goes all the same');
        }
        $response->end("ok $n");
    });
    CODE);
$client = WsClient::connect($server->port);
echo $client->get('/')->body, "\n";
$client->send(WsClient::httpRequest('GET', '/') . WsClient::httpRequest('GET', '/'));
echo $client->readReply()->body, ' ', $client->readReply()->status, "\n";
echo fetch($server, '/')->body, "\n";
echo finish($server);
?>
--EXPECTF--
ok 1
ok 2 500
ok 4
request 1, context: {}
lease 1 released, context: {"request":1}
defer of 1, context: {"request":1,"user":"user of 1"}
first defer
request 2, context: {}
lease 2 released, context: {"request":2}
defer of 2, context: {"request":2,"user":"user of 2"}
first defer
request 3, context: {}
%A
lease 3 released, context: {"request":3}
defer of 3, context: {"request":3,"user":"user of 3"}
first defer
request 4, context: {}
lease 4 released, context: {"request":4}
defer of 4, context: {"request":4,"user":"user of 4"}
first defer
