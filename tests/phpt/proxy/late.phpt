--TEST--
proxy_protocol: a header has five seconds, however it drips; max_connection_per_ip counts the clients
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
require __DIR__ . '/../inc/peer.inc';

use Swoole\Coroutine\Http\Server;
use function Swoole\Coroutine\go;

const GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

Co\run(function () {
    $server = new Server('127.0.0.1', 0);
    $server->set(['proxy_protocol' => ['127.0.0.1'], 'max_connection_per_ip' => 1]);
    $server->handle('/', fn ($request, $response) => $response->end('hello'));
    go(function () use ($server) {
        echo took(fn () => (new Peer($server->port))->until('x')), "\n";
        $peer = new Peer($server->port);
        echo took(function () use ($peer) {
            for ($i = 0; $i < 3; $i++) {
                $peer->send('PROXY '[$i]);
                Co::sleep(1);
            }
            return $peer->until('x');
        }), "\n";
        $of = fn (string $ip) => (new Peer($server->port))->send("PROXY TCP4 $ip 127.0.0.1 1 1\r\n" . GET);
        $kept = [];
        foreach (['10.0.0.1', '10.0.0.2', '10.0.0.1'] as $ip) {
            $kept[] = $peer = $of($ip);
            echo "$ip: ", strtok($peer->until("\r\n"), "\r"), "\n";
        }
        $server->shutdown();
    });
    $server->start();
});
?>
--EXPECT--
<end> after 5.0 s
<end> after 5.0 s
10.0.0.1: HTTP/1.1 200 OK
10.0.0.2: HTTP/1.1 200 OK
10.0.0.1: HTTP/1.1 503 Service Unavailable
