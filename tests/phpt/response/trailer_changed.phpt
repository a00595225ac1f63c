--TEST--
Trailers written into the property: values with user code that replaces them, bad names, numbers as names
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    class Replacer
    {
        public function __construct(public Response $response)
        {
        }

        public function __toString(): string
        {
            $this->response->trailer = ['x-new' => 'not sent'];
            gc_collect_cycles();
            return 'replaced';
        }
    }
    $server->handle('/', function (Request $request, Response $response) {
        $response->write('data');
        $results = [$response->trailer('12', 'number'), $response->trailer('a b', 'blank')];
        $response->trailer["x-first"] = new Replacer($response);
        $response->trailer["y: y\r\nx-injected"] = 'no';
        $response->trailer[''] = 'no';
        $response->trailer["x-last"] = str_repeat('last', 2);
        echo j([...$results, $response->end()]), "\n";
    });
    CODE);
$reply = WsClient::connect($server->port)->get('/');
echo json_encode($reply->trailers), "\n";
echo preg_replace('/ in SCRIPT.*/', '', finish($server));
?>
--EXPECT--
[["12","number"],["x-first","replaced"],["x-last","lastlast"]]

Warning: Swoole\Http\Response::trailer(): header key may hold letters, digits and !#$%&'*+-.^_`|~ only

Warning: Swoole\Http\Response::end(): Header may not contain more than a single header, new line detected

Warning: Swoole\Http\Response::end(): header key is empty
[true,false,true]
