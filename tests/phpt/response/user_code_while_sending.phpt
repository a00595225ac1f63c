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
    $server->handle('/write', function (Request $request, Response $response) {
        $response->header('X-Field', new Field(fn () => j([
            $response->write('inner'),
            $response->end(),
            $response->isWritable(),
        ])));
        $response->trailer('x-sum', 'abc');
        $response->trailer['x-late'] = new Field(fn () => j($response->write('in the trailer')));
        $response->header('X-After', 'after');
        echo j([$response->write('bo'), $response->end('dy')]), "\n";
    });
    CODE);
$client = WsClient::connect($server->port);
foreach (['/throw', '/end', '/sleep', '/change', '/write'] as $path) {
    $reply = $client->get($path);
    echo "$path: $reply->status $reply->body, ", json_encode($reply->header('X-Field')), ' ', $reply->header('X-After'), "\n";
}
echo json_encode($reply->trailers), "\n", finish($server);
?>
--EXPECT--
/throw: 200 body, null after
/end: 200 body, "[false,false,false]" after
/sleep: 200 body, "slept" after
/change: 200 body, "changed" after
/write: 200 body, "[false,false,false]" after
[["x-sum","abc"],["x-late","false"]]
Exception from __toString
true
true
true
[true,true]
