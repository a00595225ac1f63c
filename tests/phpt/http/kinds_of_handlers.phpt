--TEST--
Server::handle() with each kind of callable: each gets request and response, and its object or class
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    function plain(Request $request, Response $response)
    {
        $response->end(__FUNCTION__);
    }
    class Base
    {
        public static function stat(Request $request, Response $response)
        {
            $response->end(static::class . '::' . __FUNCTION__);
        }
    }
    class Handlers extends Base
    {
        private string $name = 'mine';
        public function method(Request $request, Response $response, string $third = 'no third')
        {
            $response->end("$this->name, $third");
        }
        public function __invoke(...$all)
        {
            $all[1]->end($this->name . ', ' . count($all));
        }
        public function __call(string $name, array $all)
        {
            $all[1]->end("$name of $this->name");
        }
        public static function __callStatic(string $name, array $all)
        {
            $all[1]->end("$name of " . static::class);
        }
        public function closure(): Closure
        {
            return function (Request $request, Response $response) {
                $response->end("closure of $this->name");
            };
        }
    }
    $handlers = new Handlers();
    $server->handle('/function', 'plain');
    $server->handle('/static', ['Handlers', 'stat']);
    $server->handle('/string', 'Handlers::stat');
    $server->handle('/method', [$handlers, 'method']);
    $server->handle('/invoke', $handlers);
    $server->handle('/call', [$handlers, 'anything']);
    $server->handle('/callStatic', ['Handlers', 'everything']);
    $server->handle('/closure', $handlers->closure());
    $server->handle('/firstClass', $handlers->method(...));
    $server->handle('/firstStatic', Handlers::stat(...));
    $server->handle('/firstCall', $handlers->other(...));
    $server->handle('/arrow', static fn ($request, $response) => $response->end('arrow'));
    $server->handle('/nothing', function () {
    });
    $server->handle('/reference', function (&$request, Response &$response) {
        $response->end('by reference');
        $request = $response = null;
    });
    $server->handle('/generator', function (Request $request, Response $response) {
        $response->end('never');
        yield 1;
    });
    $server->handle('/internal', 'var_dump');
    $server->handle('/throws', function (Request $request, Response $response) {
        throw new Exception('on purpose');
    });
    CODE);
$paths = ['function', 'static', 'string', 'method', 'invoke', 'call', 'callStatic', 'closure', 'firstClass', 'firstStatic',
    'firstCall', 'arrow', 'nothing', 'reference', 'generator', 'throws'];
foreach ([1, 2] as $round) {
    foreach ($paths as $path) {
        $reply = fetch($server, "/$path");
        if ($round === 2) {
            echo "$path: $reply->status $reply->body\n";
        }
    }
}
echo fetch($server, '/internal')->status, "\n";
echo implode("\n", preg_grep('/^object|Warning: .*reference|on purpose/', explode("\n", finish($server)))), "\n";
?>
--EXPECTF--
function: 200 plain
static: 200 Handlers::stat
string: 200 Handlers::stat
method: 200 mine, no third
invoke: 200 mine, 2
call: 200 anything of mine
callStatic: 200 everything of Handlers
closure: 200 closure of mine
firstClass: 200 mine, no third
firstStatic: 200 Handlers::stat
firstCall: 200 other of mine
arrow: 200 arrow
nothing: 200 
reference: 200 by reference
generator: 200 
throws: 500 
200
Warning: {closure%S}(): Argument #1 ($request) must be passed by reference, value given in %s
Warning: {closure%S}(): Argument #2 ($response) must be passed by reference, value given in %s
%AException: on purpose in %s
Warning: {closure%S}(): Argument #1 ($request) must be passed by reference, value given in %s
Warning: {closure%S}(): Argument #2 ($response) must be passed by reference, value given in %s
%AException: on purpose in %s
object(Swoole\Http\Request)#%d (9) {
object(Swoole\Http\Response)#%d (5) {
