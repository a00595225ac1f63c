--TEST--
Coroutines that write to one response at the same time: chunks stay whole, the order is that of the calls
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $server->handle('/', function (Request $request, Response $response) {
        $left = 8;
        $me = Coroutine::getCid();
        for ($i = 0; $i < 8; $i++) {
            Coroutine::create(function () use ($response, $i, &$left, $me) {
                for ($n = 0; $n < 4; $n++) {
                    $response->write(str_repeat((string) $i, 300000));
                }
                if (--$left === 0) {
                    Coroutine::resume($me);
                }
            });
        }
        if ($left > 0) {
            Coroutine::yield();
        }
        $response->end();
    });
    CODE);
$client = WsClient::connect($server->port, ['rcvbuf' => 65536]);
$client->send(WsClient::httpRequest('GET', '/'));
$body = $client->readReply()->body;
$counts = array_filter(count_chars($body, 1));
echo strlen($body), ' ', count($counts), ' ', implode(' ', array_unique($counts)), "\n";
// Pieces of one digit are as long as a chunk or several of them.
$pieces = preg_split("~(?<=0)(?=[^0])|(?<=1)(?=[^1])|(?<=2)(?=[^2])|(?<=3)(?=[^3])|(?<=4)(?=[^4])|(?<=5)(?=[^5])|(?<=6)(?=[^6])|(?<=7)(?=[^7])~", $body);
echo count(array_filter($pieces, fn ($piece) => strlen($piece) % 300000)), " torn\n";
finish($server);
?>
--EXPECT--
9600000 8 1200000
0 torn
