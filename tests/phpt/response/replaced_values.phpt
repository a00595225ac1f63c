--TEST--
Response: destructors and __toString of values change the arrays that are just being written or read
--EXTENSIONS--
wsco
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'PHP'
    class Last
    {
        public function __construct(private Closure $code)
        {
        }
        public function __destruct()
        {
            ($this->code)();
        }
    }
    class Text
    {
        public function __construct(private Closure $code)
        {
        }
        public function __toString(): string
        {
            ($this->code)();
            return 'text';
        }
    }

    $grow = function (Response $response) {
        for ($i = 0; $i < 100; $i++) {
            $response->header("x-$i", 'more');
        }
    };
    $server->handle('/header', function (Request $request, Response $response) use ($grow) {
        $response->header('a', [new Last(fn () => $grow($response))], false);
        $response->header('a', 'new', false);
        echo $response->header['a'], ' ', count($response->header), "\n";
        $response->end();
    });
    $server->handle('/property', function (Request $request, Response $response) {
        $response->header = new Last(fn () => $response->header('from', 'destructor', false));
        $response->header('a', 'new', false);
        $response->cookie = new Last(fn () => $response->cookie('from', 'destructor'));
        $response->cookie('a', 'new');
        $response->trailer = new Last(fn () => $response->initHeader());
        $response->initHeader();
        echo j([$response->header, $response->cookie, $response->trailer]), "\n";
        $response->end();
    });
    $server->handle('/redirect', function (Request $request, Response $response) use ($grow) {
        $response->header = ['Location' => new Last(fn () => $grow($response))];
        echo j($response->redirect('/there')), ' ', $response->header['Location'], "\n";
    });
    $server->handle('/redirect-answered', function (Request $request, Response $response) {
        $response->header = ['Location' => new Last(fn () => $response->end($response->header['Location']))];
        echo j($response->redirect('/there')), "\n";
    });
    $server->handle('/upgrade', function (Request $request, Response $response) {
        $response->header = new Last(fn () => print(j($response->upgrade()) . "\n"));
        echo j($response->upgrade()), "\n";
        $response->push('hello');
    });
    $server->handle('/refused', function (Request $request, Response $response) {
        $response->header = new Last(fn () => $response->end('answered'));
        echo j($response->upgrade()), "\n";
    });
    $server->handle('/full', function (Request $request, Response $response) {
        $response->cookie = [PHP_INT_MAX => 'last=1'];
        $response->cookie('a', 'b');
        $response->end(j($response->cookie));
    });
    $server->handle('/trailers', function (Request $request, Response $response) {
        $text = new Text(function () use ($response) {
            for ($i = 0; $i < 100; $i++) {
                $response->trailer["x-$i"] = 'more';
            }
        });
        $gone = new Text(fn () => $response->trailer = null);
        $response->trailer = ['a' => $text, 'b' => $gone, 'c' => '3'];
        $response->write('body');
        $response->end();
    });
    $server->handle('/reference', function (Request $request, Response $response) {
        $list = [new Text(function () use (&$list) {
            $list = null;
        }), 'second'];
        $object = new Text(function () use (&$object) {
            $object = null;
        });
        $response->header = ['a' => &$list, 'b' => &$object];
        $response->end();
    });
    $server->set(['websocket_subprotocol' => 'chat']);
    PHP);

foreach (['/header', '/property', '/redirect', '/redirect-answered', '/full', '/trailers', '/reference'] as $path) {
    $reply = fetch($server, $path);
    echo "$path: $reply->status ", count($reply->headers), " $reply->body\n";
    echo $path === '/reference' ? 'a: ' . implode(', ', $reply->headerLines('a')) . "\n" : '';
    echo $path === '/trailers' ? preg_replace('/.*\r\n0\r\n/s', '', $reply->raw) : '';
}
$client = WsClient::connect($server->port);
$client->handshake('/upgrade', ['Sec-WebSocket-Protocol' => 'chat']);
echo $client->readFrame()->payload, "\n";
$client->close();
echo fetch($server, '/refused', 'GET', [
    'Connection' => 'Upgrade', 'Upgrade' => 'websocket', 'Sec-WebSocket-Key' => WsClient::KEY, 'Sec-WebSocket-Version' => '12',
])->body, "\n";
echo finish($server);
?>
--EXPECT--
/header: 200 106 
/property: 200 9 
/redirect: 302 106 
/redirect-answered: 302 6 /there
/full: 200 7 {"9223372036854775807":"last=1"}
/trailers: 200 5 body
a: text
b: text
c: 3

/reference: 200 8 
a: text, second
hello
answered
new 101
[{"a":"new","from":"destructor"},["a=new","from=destructor"],[]]
true /there
false
false
true
false
