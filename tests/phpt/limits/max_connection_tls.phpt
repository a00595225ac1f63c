--TEST--
max_connection over TLS: one too many is only closed, silent clients in the handshake count, and there is room again when one has gone
--EXTENSIONS--
openssl
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
require __DIR__ . '/../inc/tls.inc';
require __DIR__ . '/../inc/peer.inc';

use Swoole\Coroutine\Http\Server;

/** What a client of its own gets. */
function answer(Server $server): string
{
    try {
        return @(new Peer($server->port, true))->hello();
    } catch (RuntimeException $e) {
        return $e->getMessage();
    }
}

$files = ssl_files(make_certificate());
Co\run(function () use ($files) {
    foreach (['max_connection', 'max_connection_per_ip'] as $option) {
        $server = new Server('127.0.0.1', 0, true);
        $server->set($files + [$option => 2]);
        $server->handle('/', fn ($request, $response) => $response->end('hello'));
        go(fn () => $server->start());
        $served = new Peer($server->port, true);
        echo "$option: ", $served->hello(), "\n";
        $silent = new Peer($server->port); // shakes no hand
        Co::sleep(0.01);
        echo 'one too many: ', answer($server), "\n";
        $raw = new Peer($server->port);
        // Nothing that is no TLS is said to it.
        echo 'its bytes: ', $raw->until('any'), "\n";
        echo 'the first: ', $served->hello(), "\n";
        $silent->close();
        Co::sleep(0.01);
        echo 'when one has gone: ', answer($server), "\n";
        $silent = new Peer($server->port);
        Co::sleep(61);
        echo 'when the handshake has timed out: ', answer($server), "\n";
        $server->shutdown();
    }
});
?>
--EXPECT--
max_connection: hello
one too many: no TLS
its bytes: <end>
the first: hello
when one has gone: hello
when the handshake has timed out: hello
max_connection_per_ip: hello
one too many: no TLS
its bytes: <end>
the first: hello
when one has gone: hello
when the handshake has timed out: hello
