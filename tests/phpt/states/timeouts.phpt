--TEST--
Time-outs at the edges of float: too large for a clock means for ever, NAN the usual one
--FILE--
<?php
require __DIR__ . '/../inc/states.inc';

use Swoole\Coroutine as Co;

$timeouts = ['INF' => INF, '-INF' => -INF, '-1' => -1, '-0.0' => -0.0, 'NAN' => NAN, '5e-324' => 5e-324, '1e308' => 1e308,
    '1e18' => 1e18, 'int' => PHP_INT_MAX, '0.001' => 0.001];
$reads = ['recv', 'recvAll', 'recvPacket'];

/** What a reader gets that waits; the peer writes where only bytes could end the wait. */
function waiting(callable $read, float $timeout, $peer, string $bytes): string
{
    // The usual one, which 0 stands for; only now, because requests have to arrive within it too.
    Co::set(['socket_read_timeout' => 0.001]);
    $cid = Co::create(function () use ($read, &$got) {
        $got = $read();
        $got = $got === false ? 'false/' . swoole_last_error() : json_encode($got->data ?? $got);
    });
    if ($timeout < 0 || $timeout > 1) {
        fwrite($peer, $bytes);
    }
    Co::join([$cid]);
    Co::set(['socket_read_timeout' => 60]);
    return $got;
}

Co\run(function () use ($timeouts, $reads) {
    foreach ($timeouts as $text => $timeout) {
        foreach ($reads as $method) {
            withConnection(function ($conn, $peer) use ($method, $timeout, &$results) {
                $arguments = $method === 'recvPacket' ? [$timeout] : [4, $timeout];
                $results["Socket::$method"] = waiting(fn () => $conn->exportSocket()->$method(...$arguments), $timeout, $peer, 'data');
            });
        }
        withConnection(function ($conn, $peer) use ($timeout, &$results) {
            $results['Connection::recv'] = waiting(fn () => $conn->recv($timeout), $timeout, $peer, 'data');
        });
        withRequest(function ($request, $response, $peer) use ($timeout, &$results) {
            $response->upgrade();
            $results['Response::recv'] = waiting(fn () => $response->recv($timeout), $timeout, $peer, "\x81\x84\0\0\0\0data");
        });
        tellResults($text, $results);
    }
});
?>
--EXPECT--
INF
  "data": Connection::recv Response::recv Socket::recv Socket::recvAll Socket::recvPacket
-INF
  "data": Connection::recv Response::recv Socket::recv Socket::recvAll Socket::recvPacket
-1
  "data": Connection::recv Response::recv Socket::recv Socket::recvAll Socket::recvPacket
-0.0
  false/110: Connection::recv Response::recv Socket::recv Socket::recvAll Socket::recvPacket
NAN
  false/110: Connection::recv Response::recv Socket::recv Socket::recvAll Socket::recvPacket
5e-324
  false/110: Connection::recv Response::recv Socket::recv Socket::recvAll Socket::recvPacket
1e308
  "data": Connection::recv Response::recv Socket::recv Socket::recvAll Socket::recvPacket
1e18
  "data": Connection::recv Response::recv Socket::recv Socket::recvAll Socket::recvPacket
int
  "data": Connection::recv Response::recv Socket::recv Socket::recvAll Socket::recvPacket
0.001
  false/110: Connection::recv Response::recv Socket::recv Socket::recvAll Socket::recvPacket
