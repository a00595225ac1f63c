--TEST--
children that are forked before or after a run() serve a port together, over one listener or one each (reuse_port)
--EXTENSIONS--
pcntl
posix
sockets
--FILE--
<?php
require __DIR__ . '/../inc/fork.inc';

use Swoole\Coroutine\Http\Server;

function serve(Server $server, string $name): void
{
    Co\run(function () use ($server, $name) {
        $server->handle('/', fn ($request, $response) => $response->end($name));
        $server->start();
    });
}

/** A port that only we can use; nobody listens there. */
function reserved(&$port): Socket
{
    $socket = socket_create(AF_INET, SOCK_STREAM, SOL_TCP);
    socket_set_option($socket, SOL_SOCKET, SO_REUSEPORT, 1);
    socket_bind($socket, '127.0.0.1');
    socket_getsockname($socket, $address, $port);
    return $socket;
}

function tell(string $title, int $port, array $pids): void
{
    echo "$title: ";
    var_dump(all_answer($port, ['a', 'b']));
    foreach ($pids as $pid) {
        posix_kill($pid, SIGTERM);
        echo end_of($pid), "\n";
    }
}

function try_both(string $when): void
{
    $server = new Server('127.0.0.1');
    $pids = array_map(fn ($name) => child(fn () => serve($server, $name)), ['a', 'b']);
    tell("$when, one listener", $server->port, $pids);

    $reserved = reserved($port);
    [$ours, $theirs] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
    $pids = array_map(fn ($name) => child(function () use ($name, $port, $theirs) {
        $server = new Server('127.0.0.1', $port, false, true);
        fwrite($theirs, 'x');
        serve($server, $name);
    }), ['a', 'b']);
    fread($ours, 1);
    fread($ours, 1);
    tell("$when, one each", $port, $pids);
}

try_both('before any run()');
Co\run(fn () => Co::sleep(0.001));
try_both('after a run()');
?>
--EXPECT--
before any run(), one listener: bool(true)
signal 15
signal 15
before any run(), one each: bool(true)
signal 15
signal 15
after a run(), one listener: bool(true)
signal 15
signal 15
after a run(), one each: bool(true)
signal 15
signal 15
