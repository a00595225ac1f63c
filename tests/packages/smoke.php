<?php
// An installed wsco serves a request and a WebSocket message. Prints "served" with the version; everything else is a failure.

use Swoole\Coroutine;
use Swoole\Coroutine\Http\Server;
use Swoole\Http\Request;
use Swoole\Http\Response;

function handshake(): string
{
    return "GET /ws HTTP/1.1\r\nHost: smoke\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        . "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
}

/** Sends, and reads until $end has come or the server ends the connection. */
function ask(int $port, string $bytes, string $end): string
{
    $peer = stream_socket_client("tcp://127.0.0.1:$port");
    fwrite($peer, $bytes);
    for ($answer = ''; !str_contains($answer, $end) && !feof($peer);) {
        $answer .= fread($peer, 8192);
    }
    return $answer;
}

Coroutine::set(['hook_flags' => SWOOLE_HOOK_TCP]);
$seen = [];
Coroutine\run(function () use (&$seen) {
    $server = new Server('127.0.0.1', 0);
    $server->handle('/', fn (Request $request, Response $response) => $response->end('hello'));
    $server->handle('/ws', function (Request $request, Response $ws) {
        $ws->upgrade();
        $ws->push('echo of ' . $ws->recv()->data);
    });
    go(function () use ($server, &$seen) {
        $seen[] = str_ends_with(ask($server->port, "GET / HTTP/1.1\r\nHost: smoke\r\n\r\n", 'hello'), 'hello');
        // A masked text frame; the mask is zeros.
        $seen[] = str_contains(ask($server->port, handshake() . "\x81\x82\0\0\0\0hi", 'echo of hi'), 'echo of hi');
        $server->shutdown();
    });
    $server->start();
});
echo $seen === [true, true] ? 'served ' . phpversion('wsco') : 'not served', "\n";
