--TEST--
websocket_ping_interval and websocket_idle_timeout: pings whatever the handler does, 1001 and false/110 for silent peers
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Coroutine as Co;
use Swoole\Coroutine\Http\Server;

/** A peer in this process. Its frames are short and not masked when they come from the server. */
function connect(Server $server, string $path)
{
    $peer = stream_socket_client("tcp://127.0.0.1:$server->port");
    fwrite($peer, "GET $path HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
        . "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
    stream_set_blocking($peer, false);
    Co::sleep(0.001);
    stream_get_contents($peer);
    return $peer;
}
function hear($peer): string
{
    return bin2hex(stream_get_contents($peer)) . (feof($peer) ? ' end' : '');
}

Co\run(function () {
    $server = new Server('127.0.0.1');
    $server->set(['websocket_ping_interval' => 25, 'websocket_idle_timeout' => '60']);
    $server->handle('/reads', function ($request, $ws) {
        $ws->upgrade();
        $first = $ws->recv(-1);
        echo 'recv ', json_encode($first), ' ', swoole_last_error(), "\n";
        echo 'recv ', json_encode($ws->recv(-1)), ' ', swoole_last_error(), "\n";
    });
    $server->handle('/sleeps', function ($request, $ws) {
        $ws->upgrade();
        Co::sleep(100000);
        echo 'push ', json_encode($ws->push('too late')), ' ', swoole_last_error(), "\n";
        echo 'recv ', $ws->recv()->data, "\n";
        echo 'recv ', json_encode($ws->recv()), ' ', swoole_last_error(), "\n";
    });
    go(fn () => $server->start());

    echo "-- answers its pings for a day\n";
    $peer = connect($server, '/reads');
    $pings = 0;
    for ($i = 0; $i < 24 * 144; $i++) {
        Co::sleep(25);
        $pings += hear($peer) === '8900';
        fwrite($peer, "\x8a\x80\0\0\0\0");
    }
    echo "$pings pings\n";
    echo "-- then says nothing\n";
    Co::sleep(59.5);
    echo hear($peer), "\n";
    Co::sleep(1);
    echo hear($peer), "\n";

    echo "-- the handler sleeps\n";
    $peer = connect($server, '/sleeps');
    fwrite($peer, "\x81\x83\0\0\0\0abc");
    Co::sleep(61);
    echo hear($peer), "\n";
    Co::sleep(100000);
    $server->shutdown();
});
?>
--EXPECT--
-- answers its pings for a day
3456 pings
-- then says nothing
89008900
recv false 110
recv false 9
880203e9 end
-- the handler sleeps
89008900880203e9 end
push false 9
recv abc
recv false 110
