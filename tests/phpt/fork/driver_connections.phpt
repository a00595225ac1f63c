--TEST--
connections that a coroutine has opened are the parent's: a child finds them ended, whatever it does with them
--EXTENSIONS--
pcntl
posix
sockets
--FILE--
<?php
$listener = stream_socket_server('tcp://127.0.0.1:0');
$address = stream_socket_get_name($listener, false);
[$host, $port] = explode(':', $address);
$plain = stream_socket_client("tcp://$address");        // opened outside of coroutines: as in PHP
$plainPeer = stream_socket_accept($listener);
Co\run(function () use ($address, $host, $port, &$stream, &$socket, &$closed) {
    $stream = stream_socket_client("tcp://$address");
    $socket = socket_create(AF_INET, SOCK_STREAM, 0);
    socket_connect($socket, $host, (int) $port);
    fclose(stream_socket_client("tcp://$address"));
});
[$streamPeer, $socketPeer, $closedPeer] = [stream_socket_accept($listener), stream_socket_accept($listener), stream_socket_accept($listener)];
$reused = fopen('php://temp', 'r');
[$left, $right] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);    // perhaps with the number of the closed one

$use = function () use ($stream, $socket, $plain, $left) {
    stream_set_timeout($stream, 5);
    var_dump(@fwrite($stream, 'of the child'), fread($stream, 10), feof($stream));
    var_dump(@socket_write($socket, 'of the child'), socket_read($socket, 10));
    fwrite($plain, 'plain');
    fwrite($left, 'pair');
    fclose($stream);
    socket_shutdown($socket);
};
foreach (['inside' => fn () => Co\run($use), 'outside' => $use] as $where => $act) {
    echo "-- $where\n";
    flush();
    $pid = pcntl_fork();
    if ($pid === 0) {
        $act();
        exit(0);
    }
    pcntl_waitpid($pid, $status);
    echo 'status ', $status, ', ', fread($plainPeer, 10), ', ', fread($right, 10), "\n";
}

echo "-- the parent\n";
Co\run(function () use ($stream, $socket, $streamPeer, $socketPeer) {
    fwrite($stream, 'of the parent');
    socket_write($socket, 'too');
    echo fread($streamPeer, 100), ' ', fread($socketPeer, 100), "\n";
    fwrite($streamPeer, 'answer');
    fwrite($socketPeer, 'another');
    echo fread($stream, 100), ' ', socket_read($socket, 100), "\n";
});
echo "-- no descriptor is left\n";
flush();
$limits = posix_getrlimit();
$hard = $limits['hard openfiles'] === 'unlimited' ? POSIX_RLIMIT_INFINITY : $limits['hard openfiles'];
$soft = $limits['soft openfiles'] === 'unlimited' ? POSIX_RLIMIT_INFINITY : $limits['soft openfiles'];
posix_setrlimit(POSIX_RLIMIT_NOFILE, 0, $hard);
$pid = pcntl_fork();
if ($pid === 0) {
    var_dump(@fwrite($stream, 'of the child'), (string) @fread($stream, 10), feof($stream));
    posix_setrlimit(POSIX_RLIMIT_NOFILE, $soft, $hard);
    exit(0);
}
pcntl_waitpid($pid, $status);
posix_setrlimit(POSIX_RLIMIT_NOFILE, $soft, $hard);
stream_set_blocking($streamPeer, false);
var_dump(fread($streamPeer, 10));
// A child of the child: of each only what its parent has opened is ended.
$pid = pcntl_fork();
if ($pid === 0) {
    Co\run(function () use ($address, &$own) {
        $own = stream_socket_client("tcp://$address");
    });
    $grandchild = pcntl_fork();
    if ($grandchild === 0) {
        var_dump(fread($own, 10), feof($own));
        exit(0);
    }
    pcntl_waitpid($grandchild, $status);
    fwrite($own, 'of the child');
    exit(0);
}
$peer = stream_socket_accept($listener);
echo fread($peer, 100), "\n";
pcntl_waitpid($pid, $status);
?>
--EXPECT--
-- inside
bool(false)
string(0) ""
bool(true)
bool(false)
string(0) ""
status 0, plain, pair
-- outside
bool(false)
string(0) ""
bool(true)
bool(false)
string(0) ""
status 0, plain, pair
-- the parent
of the parent too
answer another
-- no descriptor is left
bool(false)
string(0) ""
bool(true)
string(0) ""
string(0) ""
bool(true)
of the child
