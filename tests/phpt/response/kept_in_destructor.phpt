--TEST--
A response answered by a destructor, also one that the garbage collector runs, and dropped in a cycle
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    class Answer
    {
        public ?self $self = null;
        public function __construct(private Response $response)
        {
        }
        public function __destruct()
        {
            $this->response->write(str_repeat('x', 3 << 20));
            $this->response->end('destructed');
        }
    }
    $server->handle('/plain', fn (Request $request, Response $response) => new Answer($response));
    $server->handle('/cycle', function (Request $request, Response $response) {
        $answer = new Answer($response);
        $answer->self = $answer;
        echo "dropped\n";
    });
    $server->handle('/self', function (Request $request, Response $response) {
        $response->self = $response;
        echo "dropped\n";
    });
    $server->handle('/collect', fn (Request $request, Response $response) => $response->end(j(gc_collect_cycles() > 0)));
    CODE);
echo substr(fetch($server, '/plain')->body, 3 << 20), "\n";
foreach (['/cycle', '/self'] as $i => $path) {
    $client = WsClient::connect($server->port);
    $client->send(WsClient::httpRequest('GET', $path));
    $server->waitOutput('/(dropped\n){' . ($i + 1) . '}/');
    echo fetch($server, '/collect')->body, "\n";
    $reply = $client->readReply();
    echo "$reply->status ", substr($reply->body, 3 << 20), "\n";
}
finish($server);
?>
--EXPECT--
destructed
true
200 destructed
true
200 
