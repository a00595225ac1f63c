--TEST--
With default settings a request that drips is ended after its minute or what its body has earned, one that comes at the least rate is served
--EXTENSIONS--
openssl
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
require __DIR__ . '/../inc/tls.inc';
require __DIR__ . '/../inc/peer.inc';

use Swoole\Coroutine\Http\Server;

/** Sends `$drop` every `$pause` seconds until the server answers, and says what and when; `$n` drops at most, then `$end`. */
function drip(Server $server, string $begin, string $drop, float $pause, int $n = PHP_INT_MAX, string $end = ''): string
{
    $peer = (new Peer($server->port, $server->ssl))->send($begin);
    return took(function () use ($peer, $drop, $pause, $n, $end) {
        while ($n-- > 0 && $peer->isSilent()) {
            $peer->send($drop);
            Co::sleep($pause);
        }
        $n < 0 and $peer->send($end);
        $head = strtok($peer->until("\r\n\r\n"), "\r\n");
        return trim($head . ' ' . $peer->until($head === 'HTTP/1.1 200 OK' ? '!' : 'more'));
    });
}

$files = ssl_files(make_certificate());
Co\run(function () use ($files) {
    foreach ([false, true] as $tls) {
        $server = new Server('127.0.0.1', 0, $tls);
        $server->set($tls ? $files : []);
        $server->handle('/', fn ($request, $response) => $response->end(strlen($request->getContent()) . '!'));
        go(fn () => $server->start());
        echo $tls ? "TLS\n" : "plain\n";

        $post = "POST / HTTP/1.1\r\nHost: a\r\n";
        $chunked = "{$post}Transfer-Encoding: chunked\r\n\r\n";
        echo 'head: ', drip($server, 'GET / HTTP/1.1', "\r\nA: b", 0.9), "\n";
        echo 'empty lines: ', drip($server, "\r\n", "\r\n", 0.9), "\n";
        // A minute, and a second for each KiB that is announced.
        echo 'body: ', drip($server, "{$post}Content-Length: 102400\r\n\r\n", 'b', 0.9), "\n";
        echo 'body, slow but in time: ',
            drip($server, "{$post}Content-Length: 102400\r\n\r\n", str_repeat('b', 600), 0.9), "\n";
        echo 'body, a little too slow: ',
            drip($server, "{$post}Content-Length: 102400\r\n\r\n", str_repeat('b', 560), 0.9), "\n";
        // A minute, and a second for each KiB that has come.
        echo 'chunks: ', drip($server, $chunked, "1\r\nb\r\n", 0.9), "\n";
        $chunk = "400\r\n" . str_repeat('b', 1024) . "\r\n";
        echo 'chunks, slow but in time: ', drip($server, $chunked, $chunk, 1.2, 100, "0\r\n\r\n"), "\n";
        echo 'chunk extension: ', drip($server, "{$chunked}1;x=", 'e', 0.9), "\n";
        echo 'trailers: ', drip($server, "{$chunked}1\r\nb\r\n0\r\n", "X: t\r\n", 0.9), "\n";
        echo 'silent body: ', drip($server, "{$post}Content-Length: 1000000\r\n\r\nb", '', 0.9), "\n";
        $server->shutdown();
    }
});
?>
--EXPECT--
plain
head: HTTP/1.1 408 Request Timeout <end> after 60.3 s
empty lines: <end> <end> after 60.3 s
body: HTTP/1.1 408 Request Timeout <end> after 160.2 s
body, slow but in time: HTTP/1.1 200 OK 102400! after 153.9 s
body, a little too slow: HTTP/1.1 408 Request Timeout <end> after 160.2 s
chunks: HTTP/1.1 408 Request Timeout <end> after 60.3 s
chunks, slow but in time: HTTP/1.1 200 OK 102400! after 120.0 s
chunk extension: HTTP/1.1 408 Request Timeout <end> after 60.3 s
trailers: HTTP/1.1 408 Request Timeout <end> after 60.3 s
silent body: HTTP/1.1 408 Request Timeout <end> after 60.3 s
TLS
head: HTTP/1.1 408 Request Timeout <end> after 60.3 s
empty lines: <end> <end> after 60.3 s
body: HTTP/1.1 408 Request Timeout <end> after 160.2 s
body, slow but in time: HTTP/1.1 200 OK 102400! after 153.9 s
body, a little too slow: HTTP/1.1 408 Request Timeout <end> after 160.2 s
chunks: HTTP/1.1 408 Request Timeout <end> after 60.3 s
chunks, slow but in time: HTTP/1.1 200 OK 102400! after 120.0 s
chunk extension: HTTP/1.1 408 Request Timeout <end> after 60.3 s
trailers: HTTP/1.1 408 Request Timeout <end> after 60.3 s
silent body: HTTP/1.1 408 Request Timeout <end> after 60.3 s
