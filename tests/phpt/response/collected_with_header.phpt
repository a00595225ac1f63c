--TEST--
A response that nobody finished: collected together with its header, and freed when the script is over
--EXTENSIONS--
wsco
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'PHP'
    class Text
    {
        public static ?Response $kept = null;
        public function __construct(public ?Response $response = null)
        {
        }
        public function __toString(): string
        {
            echo "text asked for\n";
            return 'text';
        }
    }
    // The arrays come first among what the collector looks at.
    $fill = function (Response $response) {
        $text = new Text($response);
        foreach (['header', 'trailer'] as $name) {
            $fields = ['x-a' => str_repeat('a', 9), 'x-b' => $text];
            $response->$name = $fields;
            unset($fields);
        }
    };
    $server->handle('/whole', fn (Request $request, Response $response) => $fill($response));
    $server->handle('/chunks', function (Request $request, Response $response) use ($fill) {
        $response->write('first ');
        $fill($response);
    });
    $server->handle('/collect', fn (Request $request, Response $response) => $response->end(j(gc_collect_cycles() > 0)));
    $server->handle('/keep', function (Request $request, Response $response) use ($server) {
        $response->header = ['x-b' => new Text()];
        Text::$kept = $response;
        $server->shutdown();
    });
    PHP);
foreach (['/whole', '/chunks'] as $path) {
    $client = WsClient::connect($server->port);
    $client->send(WsClient::httpRequest('GET', $path));
    do {
        $collected = fetch($server, '/collect')->body;
    } while ($collected !== 'true');
    $reply = $client->readReply();
    echo "$path: $reply->status $reply->body", preg_replace('/.*^(x-a[^\n]*\n)(x-b[^\n]*\n).*/ms', '$1$2', $reply->raw);
}
$client = WsClient::connect($server->port);
$client->send(WsClient::httpRequest('GET', '/keep'));
$client->expectEnd();
echo $server->wait(), "\n", printed($server);
?>
--EXPECT--
/whole: 200 x-a: aaaaaaaaa
x-b: text
/chunks: 200 first x-a: aaaaaaaaa
x-b: text
0
text asked for
text asked for
