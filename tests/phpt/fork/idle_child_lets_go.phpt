--TEST--
A forked child that does not serve lets go of a reuse_port listener with its server object, so that clients come to those who serve
--EXTENSIONS--
pcntl
posix
--FILE--
<?php
require __DIR__ . '/../inc/fork.inc';

use Swoole\Coroutine\Http\Server;

$first = new Server('127.0.0.1', 0, false, true);
$port = $first->port;
[$ours, $theirs] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
$idle = child(function () use (&$first, $theirs) {
    $first = null;
    fwrite($theirs, 'x');
    sleep(600);
});
fread($ours, 1);
$second = child(function () use (&$first, $port, $theirs) {
    Co\run(function () use (&$first, $port, $theirs) {
        $server = new Server('127.0.0.1', $port, false, true);
        $first = null;
        $server->handle('/', fn ($request, $response) => $response->end('second'));
        fwrite($theirs, 'x');
        $server->start();
    });
});
fread($ours, 1);
// Now nobody has the first listener any more.
$first = null;
// The kernel spreads clients over all listeners by their ports.
for ($served = $i = 0; $i < 50; $i++) {
    $served += fetch($port) === 'second';
}
echo "$served\n";
foreach ([$idle, $second] as $pid) {
    posix_kill($pid, SIGTERM);
    echo end_of($pid), "\n";
}
?>
--EXPECT--
50
signal 15
signal 15
