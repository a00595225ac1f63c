--TEST--
__toString of a field that throws, ends the response, sleeps or changes the fields
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    class Field
    {
        public function __construct(private Closure $code)
        {
        }
        public function __toString(): string
        {
            return ($this->code)();
        }
    }
    $handle = function (string $path, callable $code) use ($server) {
        $server->handle($path, function (Request $request, Response $response) use ($code) {
            $response->header('X-Field', new Field(fn () => $code($response)));
            $response->header('X-After', 'after');
            try {
                echo j($response->end('body')), "\n";
            } catch (Exception $e) {
                echo get_class($e), ' ', $e->getMessage(), "\n";
            }
        });
    };
    $handle('/throw', fn () => throw new Exception('from __toString'));
    $handle('/end', fn ($response) => j([$response->end('inner'), $response->write('x'), $response->header('a', 'b')]));
    $handle('/sleep', function ($response) {
        Coroutine::sleep(0.001);
        return 'slept';
    });
    $handle('/change', function ($response) {
        $response->header = ['X-New' => 'not sent'];
        gc_collect_cycles();
        return 'changed';
    });
    CODE);
$client = WsClient::connect($server->port);
foreach (['/throw', '/end', '/sleep', '/change'] as $path) {
    $reply = $client->get($path);
    echo "$path: $reply->status $reply->body, ", json_encode($reply->header('X-Field')), ' ', $reply->header('X-After'), "\n";
}
echo finish($server);
?>
--EXPECT--
/throw: 200 body, null after
/end: 200 body, "[false,false,false]" after
/sleep: 200 body, "slept" after
/change: 200 body, "changed" after
Exception from __toString
true
true
true
