--TEST--
Deadlines of a second server, of a second run(), of shutdown() and of a peer that drips while its connection lingers
--EXTENSIONS--
openssl
--SKIPIF--
<?php
is_dir('/proc/self/fd') or die('skip needs /proc');
?>
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
require __DIR__ . '/../inc/tls.inc';
require __DIR__ . '/../inc/peer.inc';

use Swoole\Coroutine\Http\Server;

function server(bool $tls, array $settings = []): Server
{
    static $files;
    $files ??= ssl_files(make_certificate());
    $server = new Server('127.0.0.1', 0, $tls);
    $server->set($settings + ($tls ? $files : []));
    $server->handle('/', fn ($request, $response) => $response->end('hello'));
    $server->handle('/close', function ($request, $response) {
        $response->header('Connection', 'close');
        $response->end('bye');
    });
    $server->handle('/ws', function ($request, $ws) {
        $ws->upgrade();
        $frame = $ws->recv(-1);
        echo '  recv(): ', $frame ? $frame->data : json_encode($frame) . '/' . swoole_last_error(), "\n";
    });
    go(fn () => $server->start());
    return $server;
}

function descriptors(): int
{
    return count(scandir('/proc/self/fd'));
}

/** When the server closes its side, while the peer sends `$drop` each 0.1 s, if anything. */
function lingers(Peer $peer, string $drop): string
{
    $open = descriptors();
    return took(function () use ($peer, $drop, $open) {
        while (descriptors() === $open) {
            $drop === '' or $peer->send($drop);
            Co::sleep(0.1);
        }
        return 'closed';
    });
}

foreach (['first run()', 'second run()'] as $name) {
    Co\run(function () use ($name) {
        echo "$name\n";
        Co::sleep(86400);
        foreach ([false, true] as $tls) {
            echo $tls ? " TLS\n" : " plain\n";
            // Two servers with times of their own.
            $short = server($tls, ['request_timeout' => 5, 'websocket_idle_timeout' => 20, 'websocket_shutdown_timeout' => 3]);
            $long = server($tls);
            $peers = [];
            foreach (['short' => $short, 'long' => $long] as $which => $server) {
                $peer = (new Peer($server->port, $tls))->send('GET / HT');
                echo took(fn () => "  $which: half a head " . strtok($peer->until("\r\n\r\n"), "\r\n")), "\n";
                $peer = new Peer($server->port, $tls);
                $peer->hello();
                echo "  $which: kept alive ", took(fn () => $peer->until('more')), "\n";
                $peers[$which] = (new Peer($server->port, $tls))->upgrade();
                $peers[$which]->pause = 0.1;
            }
            echo '  short: silent WebSocket ', bin2hex($peers['short']->until('more')), "\n";
            foreach (['silent' => '', 'dripping' => 'x'] as $which => $drop) {
                $peer = new Peer($long->port, $tls);
                $peer->send("GET /close HTTP/1.1\r\nHost: a\r\n\r\n")->until('bye');
                echo "  lingers with a $which peer: ", lingers($peer, $drop), "\n";
            }
            $peer = (new Peer($short->port, $tls))->upgrade();
            $short->shutdown();
            echo took(fn () => '  shutdown(): ' . bin2hex($peer->until("\x03\xe9"))), "\n";
            // The peer answers nothing that closes it, and does not close either.
            echo '  lingers: ', lingers($peer, "\x8a\x80\0\0\0\0"), "\n";
            $long->shutdown();
            Co::sleep(86400);
            $peers['long']->say('still here');
            $end = bin2hex($peers['long']->until('more'));
            echo "  left alone by shutdown(): $end\n";
        }
    });
}
?>
--EXPECT--
first run()
 plain
  short: half a head HTTP/1.1 408 Request Timeout after 5.0 s
  short: kept alive <end> after 60.0 s
  recv(): false/110
  long: half a head HTTP/1.1 408 Request Timeout after 60.0 s
  long: kept alive <end> after 60.0 s
  short: silent WebSocket 880203e93c656e643e
  lingers with a silent peer: closed after 1.0 s
  lingers with a dripping peer: closed after 1.0 s
  recv(): ""/0
  shutdown(): 880203e9 after 0.0 s
  lingers: closed after 1.0 s
  recv(): still here
  left alone by shutdown(): 880203e83c656e643e
 TLS
  short: half a head HTTP/1.1 408 Request Timeout after 5.0 s
  short: kept alive <end> after 60.0 s
  recv(): false/110
  long: half a head HTTP/1.1 408 Request Timeout after 60.0 s
  long: kept alive <end> after 60.0 s
  short: silent WebSocket 880203e93c656e643e
  lingers with a silent peer: closed after 1.0 s
  lingers with a dripping peer: closed after 1.0 s
  recv(): ""/0
  shutdown(): 880203e9 after 0.0 s
  lingers: closed after 1.0 s
  recv(): still here
  left alone by shutdown(): 880203e83c656e643e
second run()
 plain
  short: half a head HTTP/1.1 408 Request Timeout after 5.0 s
  short: kept alive <end> after 60.0 s
  recv(): false/110
  long: half a head HTTP/1.1 408 Request Timeout after 60.0 s
  long: kept alive <end> after 60.0 s
  short: silent WebSocket 880203e93c656e643e
  lingers with a silent peer: closed after 1.0 s
  lingers with a dripping peer: closed after 1.0 s
  recv(): ""/0
  shutdown(): 880203e9 after 0.0 s
  lingers: closed after 1.0 s
  recv(): still here
  left alone by shutdown(): 880203e83c656e643e
 TLS
  short: half a head HTTP/1.1 408 Request Timeout after 5.0 s
  short: kept alive <end> after 60.0 s
  recv(): false/110
  long: half a head HTTP/1.1 408 Request Timeout after 60.0 s
  long: kept alive <end> after 60.0 s
  short: silent WebSocket 880203e93c656e643e
  lingers with a silent peer: closed after 1.0 s
  lingers with a dripping peer: closed after 1.0 s
  recv(): ""/0
  shutdown(): 880203e9 after 0.0 s
  lingers: closed after 1.0 s
  recv(): still here
  left alone by shutdown(): 880203e83c656e643e
