--TEST--
a Request and a Response that a handler leaves in a circle are collected
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    class Mark
    {
        public function __construct(private string $of)
        {
        }
        public function __destruct()
        {
            echo "the $this->of is gone\n";
        }
    }
    function look(object $any)
    {
        return gc_collect_cycles();
    }
    $server->handle('/', function (Request $request, Response $response) {
        $request->self = [$request, new Mark('request')];
        $response->self = [$response, $request, new Mark('response')];
        $other = $request;
        unset($other);
        look($request);
        Co::sleep(0.001);
        look($response);
        echo "the handler goes on: {$request->server['request_uri']}\n";
        $response->end('left');
    });
    $server->handle('/collect', function (Request $request, Response $response) {
        $response->end(gc_collect_cycles() > 0 ? 'collected' : 'nothing there');
    });
    CODE);
echo fetch($server, '/')->body, ', ', fetch($server, '/collect')->body, ', ', fetch($server, '/collect')->body, "\n";
echo finish($server);
?>
--EXPECT--
left, collected, nothing there
the handler goes on: /
the request is gone
the response is gone
