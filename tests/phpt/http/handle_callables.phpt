--TEST--
Server::handle() takes every kind of callable; the return value of a handler is ignored
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    function plain($request, $response)
    {
        return $response->end('function');
    }
    class Handler
    {
        public static function fixed(Request $request, Response $response): int
        {
            $response->end('static method');
            return 7;
        }
        public function method(Request $request, Response $response): void
        {
            $response->end('method');
        }
        public function __invoke(Request $request, Response $response): void
        {
            $response->end('invoke');
        }
        public function __call(string $name, array $arguments): void
        {
            $arguments[1]->end("magic $name " . count($arguments));
        }
    }
    $handlers = ['plain', 'Handler::fixed', ['Handler', 'fixed'], [new Handler(), 'method'], new Handler(),
        [new Handler(), 'trampoline'], plain(...), fn () => func_get_arg(1)->end(implode(' ', array_map(
            get_class(...),
            func_get_args()
        )))];
    foreach ($handlers as $i => $handler) {
        $server->handle("/$i", $handler);
    }
    CODE);
$client = WsClient::connect($server->port);
foreach ([...range(0, 7), 5] as $i) {
    echo $client->get("/$i")->body, "\n";
}
finish($server);
?>
--EXPECT--
function
static method
static method
method
invoke
magic trampoline 2
function
Swoole\Http\Request Swoole\Http\Response
magic trampoline 2
