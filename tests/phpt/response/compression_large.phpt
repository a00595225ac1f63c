--TEST--
Large compressed bodies: text and random bytes, many MiB, a slow reader, requests behind them
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
require __DIR__ . '/../inc/coding.inc';

$server = serve(<<<'CODE'
    $server->handle('/', function (Request $request, Response $response) {
        mt_srand((int) $request->get['seed']);
        $block = '';
        while (strlen($block) < 65536) {
            $block .= pack('V', mt_rand());
        }
        $text = $request->get['kind'] === 'text' ? bin2hex($block) : $block;
        $response->end(substr(str_repeat($text, (int) ($request->get['n'] / 65536) + 1), 0, (int) $request->get['n']));
    });
    CODE);
$client = WsClient::connect($server->port);
foreach ([['text', 1200], ['text', 40000], ['text', 7000000], ['random', 30], ['random', 33000], ['random', 5000000]] as [$kind, $n]) {
    foreach (['gzip', 'deflate'] as $coding) {
        $path = "/?kind=$kind&n=$n&seed=5";
        $plain = $client->get($path)->body;
        $reply = $client->get($path, ['Accept-Encoding' => $coding]);
        $less = strlen($reply->body) < $n ? 'less' : 'more';
        echo "$kind $n ", coding_of($reply), " $less ", decoded($reply) === $plain ? "same\n" : "not the same\n";
    }
}
// Past the high-water mark the second one waits for room, and goes on when the reader does.
$slow = WsClient::connect($server->port, ['rcvbuf' => 16384]);
$request = WsClient::httpRequest('GET', '/?kind=text&n=8000000&seed=7', ['Accept-Encoding' => 'gzip']);
$slow->send(str_repeat($request, 3));
echo coding_of(fetch($server, '/?kind=text&n=20&seed=1', 'GET', ['Accept-Encoding' => 'gzip'])), "\n";
$bodies = [decoded($slow->readReply()), decoded($slow->readReply()), decoded($slow->readReply())];
var_dump(strlen($bodies[0]), array_unique(array_map('md5', $bodies)) === [md5($bodies[0])]);
// One that goes away meanwhile.
$slow = WsClient::connect($server->port, ['rcvbuf' => 16384]);
$slow->send(str_repeat($request, 3));
$slow->recv(1);
$slow->reset();
echo finish($server);
?>
--EXPECT--
text 1200 gzip+vary less same
text 1200 deflate+vary less same
text 40000 gzip+vary less same
text 40000 deflate+vary less same
text 7000000 gzip+vary less same
text 7000000 deflate+vary less same
random 30 gzip+vary more same
random 30 deflate+vary more same
random 33000 gzip+vary more same
random 33000 deflate+vary more same
random 5000000 gzip+vary more same
random 5000000 deflate+vary more same
gzip+vary
int(8000000)
bool(true)
