--TEST--
request_timeout and request_min_rate: head, body, chunk extension or trailer that drips has an end, though it never stops
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    $server->set(['request_timeout' => 0.4, 'request_min_rate' => 1000000]);
    $server->handle('/', fn (Request $request, Response $response) => $response->end('got ' . strlen($request->getContent())));
    CODE);

/** Sends `$drop` again and again until the server answers. */
function drip(TestServer $server, string $what, string $begin, string $drop): void
{
    $client = WsClient::connect($server->port);
    $client->send($begin);
    while ($client->peek() === '' && $client->ended() === null) {
        try {
            $client->send($drop);
        } catch (Throwable) {
        }
        usleep(20000);
    }
    echo "$what: ", $client->peek() === '' ? 'closed' : $client->readReply()->status, "\n";
    $client->close();
}

$chunked = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
drip($server, 'head', "GET / HTTP/1.1\r\nHost: a\r\nX: ", 'a');
drip($server, 'second head', "GET / HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nX: ", 'a');
drip($server, 'body', "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2000\r\n\r\nb", 'b');
drip($server, 'chunks', "{$chunked}1\r\nb\r\n", "1\r\nb\r\n");
drip($server, 'chunk extension', "{$chunked}1\r\nb\r\n1;x=", 'e');
drip($server, 'trailer', "{$chunked}1\r\nb\r\n0\r\nX: ", 't');
echo fetch($server, '/', 'POST', [], 'in time')->body, "\n";
echo finish($server);
?>
--EXPECT--
head: 408
second head: 200
body: 408
chunks: 408
chunk extension: 408
trailer: 408
got 7
