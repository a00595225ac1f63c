--TEST--
Heartbeats over plain TCP, TLS and with permessage-deflate: pongs keep a WebSocket for minutes, hours and 30 days, then silence ends it
--EXTENSIONS--
openssl
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
require __DIR__ . '/../inc/tls.inc';
require __DIR__ . '/../inc/peer.inc';

use Swoole\Coroutine\Http\Server;

/** Waits for so many pings and answers each; the bytes between them. */
function pong(Peer $peer, int $pings): string
{
    $between = '';
    while ($pings-- > 0) {
        $between .= substr($peer->until("\x89\x00"), 0, -2);
        $peer->send("\x8a\x80\0\0\0\0");
    }
    return bin2hex($between);
}

$files = ssl_files(make_certificate());
Co\run(function () use ($files) {
    foreach (['plain' => '', 'TLS' => '', 'permessage-deflate' => 'Sec-WebSocket-Extensions: permessage-deflate'] as $name => $extra) {
        $server = new Server('127.0.0.1', 0, $name === 'TLS');
        $server->set(['websocket_ping_interval' => 3600, 'websocket_idle_timeout' => 2 * 3600 + 60]);
        $server->set(($name === 'TLS' ? $files : []) + ['websocket_compression' => $extra !== '']);
        $server->handle('/ws', function ($request, $ws) {
            $ws->upgrade();
            while ($frame = $ws->recv(-1)) {
                $ws->push("got $frame->data");
            }
            echo '  recv(): ', json_encode($frame), '/', swoole_last_error(), "\n";
        });
        go(fn () => $server->start());
        $peer = (new Peer($server->port, $server->ssl))->upgrade('/ws', $extra);
        $peer->pause = 30;
        echo "$name\n";
        foreach (['6 hours' => 6, '30 days' => 720] as $time => $pings) {
            $begin = Co::getElapsed();
            echo "  $time: '", pong($peer, $pings), "' after ", round((Co::getElapsed() - $begin) / 3600000), " hours\n";
            // With permessage-deflate the answer is compressed.
            $peer->say('hello');
            Co::sleep(0.01);
            echo '  ', bin2hex($peer->take(100)), "\n";
        }
        // Two pings are not answered.
        $begin = Co::getElapsed();
        $end = bin2hex($peer->until('more'));
        echo "  then $end after ", round((Co::getElapsed() - $begin) / 60000), " minutes\n";
        $server->shutdown();
    }
});
?>
--EXPECT--
plain
  6 hours: '' after 6 hours
  8109676f742068656c6c6f
  30 days: '' after 720 hours
  8109676f742068656c6c6f
  recv(): false/110
  then 89008900880203e93c656e643e after 121 minutes
TLS
  6 hours: '' after 6 hours
  8109676f742068656c6c6f
  30 days: '' after 720 hours
  8109676f742068656c6c6f
  recv(): false/110
  then 89008900880203e93c656e643e after 121 minutes
permessage-deflate
  6 hours: '' after 6 hours
  c10b4acf2f51c848cdc9c90700
  30 days: '' after 720 hours
  c10b4acf2f51c848cdc9c90700
  recv(): false/110
  then 89008900880203e93c656e643e after 121 minutes
