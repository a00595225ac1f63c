--TEST--
With default settings a TLS handshake that stops or drips is ended after a minute, and others are served meanwhile
--EXTENSIONS--
openssl
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
require __DIR__ . '/../inc/tls.inc';
require __DIR__ . '/../inc/peer.inc';

use Swoole\Coroutine\Http\Server;

/** When the server ends a client that sends `$begin` at once, then `$drops` one by one. */
function ended(Server $server, string $begin, string $drops, float $pause): string
{
    $peer = (new Peer($server->port))->send($begin);
    return took(function () use ($peer, $drops, $pause) {
        foreach ($drops === '' ? [] : str_split($drops) as $drop) {
            if (!$peer->isSilent()) {
                break;
            }
            $peer->send($drop);
            Co::sleep($pause);
        }
        return $peer->until('any answer');
    });
}

$files = ssl_files(make_certificate());
Co\run(function () use ($files) {
    $server = new Server('127.0.0.1', 0, true);
    $server->set($files);
    $server->handle('/', fn ($request, $response) => $response->end('hello'));
    go(fn () => $server->start());

    // The begin of a ClientHello of 512 bytes.
    $hello = "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" . str_repeat("\x05", 32);
    for ($i = 0; $i < 2; $i++) {
        echo 'nothing: ', ended($server, '', '', 0), "\n";
        echo 'a byte: ', ended($server, "\x16", '', 0), "\n";
        echo 'half a hello: ', ended($server, $hello, '', 0), "\n";
        echo 'drips: ', ended($server, '', str_pad($hello, 500, "\0"), 0.9), "\n";
        $late = (new Peer($server->port))->send(substr($hello, 0, 20));
        Co::sleep(30);
        echo 'another client: ', took(fn () => (new Peer($server->port, true))->hello()), "\n";
        echo 'the rest of the minute: ', took(fn () => $late->until('any answer')), "\n";
        $idle = new Peer($server->port, true);
        echo 'a handshake without a request: ', took(fn () => $idle->until('any answer')), "\n";
        $i === 0 and Co::sleep(30 * 86400);
    }
    $server->shutdown();
});
?>
--EXPECT--
nothing: <end> after 60.0 s
a byte: <end> after 60.0 s
half a hello: <end> after 60.0 s
drips: <end> after 60.3 s
another client: hello after 0.0 s
the rest of the minute: <end> after 30.0 s
a handshake without a request: <end> after 60.0 s
nothing: <end> after 60.0 s
a byte: <end> after 60.0 s
half a hello: <end> after 60.0 s
drips: <end> after 60.3 s
another client: hello after 0.0 s
the rest of the minute: <end> after 30.0 s
a handshake without a request: <end> after 60.0 s
