--TEST--
With default settings who takes less than 1 KiB/s for a minute is ended, who takes more gets everything, also from a connection that closes
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

const SIZE = 24 << 20; // more than the kernel keeps for a peer that does not read

function descriptors(): int
{
    return count(scandir('/proc/self/fd'));
}

/**
 * Reads `$most` bytes each `$pause` seconds until the server has closed the connection, then what is left. When a peer that
 * stands still is noticed depends on how fast the kernel fills its buffers, and its clock does not jump.
 */
function reader(Server $server, string $path, int $most, float $pause): string
{
    $peer = (new Peer($server->port, $server->ssl))->send("GET $path HTTP/1.1\r\nHost: a\r\n\r\n");
    Co::sleep(0.01);
    $open = descriptors();
    $begin = Co::getElapsed();
    for ($got = 0; descriptors() === $open; $got += strlen($peer->take($most))) {
        Co::sleep($pause);
    }
    $seconds = (Co::getElapsed() - $begin) / 1000;
    while (($more = $peer->take(1 << 20)) !== '') {
        $got += strlen($more);
    }
    $peer->close();
    return $got > SIZE ? 'all came' : ($seconds >= 60 && $seconds < 600 ? 'ended' : "ended after $seconds s");
}

$files = ssl_files(make_certificate());
Co\run(function () use ($files) {
    foreach ([false, true] as $tls) {
        echo $tls ? "TLS\n" : "plain\n";
        $server = new Server('127.0.0.1', 0, $tls);
        $server->set($tls ? $files : []);
        $server->handle('/keep', fn ($request, $response) => $response->end(str_repeat('x', SIZE)));
        $server->handle('/closing', function ($request, $response) {
            $response->header('Connection', 'close');
            $response->end(str_repeat('x', SIZE));
        });
        $server->handle('/write', function ($request, $response) {
            for ($i = 0; $i < SIZE >> 20; $i++) {
                if (!$response->write(str_repeat('x', 1 << 20))) {
                    echo 'write() false/', swoole_last_error(), ', ';
                    return;
                }
            }
        });
        go(fn () => $server->start());
        foreach (['/keep', '/closing', '/write'] as $path) {
            echo "$path\n";
            echo '  takes nothing: ', reader($server, $path, 0, 0.5), "\n";
            echo '  1000 bytes a second: ', reader($server, $path, 1000, 1), "\n";
            // write() waits for room of its own, for a minute at most.
            $most = $path === '/write' ? 4 : 1;
            echo "  $most MiB each 20 seconds: ", reader($server, $path, $most << 20, 20), "\n";
        }
        $server->shutdown();
    }
});
?>
--EXPECT--
plain
/keep
  takes nothing: ended
  1000 bytes a second: ended
  1 MiB each 20 seconds: all came
/closing
  takes nothing: ended
  1000 bytes a second: ended
  1 MiB each 20 seconds: all came
/write
  takes nothing: write() false/110, ended
  1000 bytes a second: write() false/110, ended
  4 MiB each 20 seconds: all came
TLS
/keep
  takes nothing: ended
  1000 bytes a second: ended
  1 MiB each 20 seconds: all came
/closing
  takes nothing: ended
  1000 bytes a second: ended
  1 MiB each 20 seconds: all came
/write
  takes nothing: write() false/110, ended
  1000 bytes a second: write() false/110, ended
  4 MiB each 20 seconds: all came
