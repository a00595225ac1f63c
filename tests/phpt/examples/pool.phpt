--TEST--
examples/pool/server.php: several workers on one port, SIGUSR1, SIGTERM with a WebSocket open
--EXTENSIONS--
sockets
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';

// Bound, so that nobody else takes it; nobody listens there.
$held = socket_create(AF_INET, SOCK_STREAM, SOL_TCP);
socket_set_option($held, SOL_SOCKET, SO_REUSEPORT, 1);
socket_bind($held, '127.0.0.1', 0);
socket_getsockname($held, $address, $port);

/** Asks until two workers have answered that are not in $old. @return array<int, string> process => what it says */
function two(int $port, array $old = []): array
{
    $seen = [];
    while (count($seen) < 2) {
        $text = @file_get_contents("http://127.0.0.1:$port/");
        if ($text === false) {
            usleep(10000);
            continue;
        }
        $pid = (int) substr(strstr($text, 'process '), 8);
        if (!isset($old[$pid])) {
            $seen[$pid] = $text;
        }
    }
    return $seen;
}

$path = __DIR__ . '/../../../examples/pool/server.php';
$server = TestServer::command([...TestServer::php(), $path], ['PORT' => (string) $port, 'WORKERS' => '2']);
$first = two($port);
posix_kill($server->pid, SIGUSR1);
$second = two($port, $first);
$texts = preg_replace('/\d+\.$/m', 'N.', array_map(trim(...), array_values($second)));
sort($texts);
echo implode("\n", $texts), "\n";

$client = WsClient::open($port, '/websocket');
$client->text('wsco');
echo $client->readText(), "\n", $client->readText(), "\n";
posix_kill($server->pid, SIGTERM);
echo bin2hex(substr($client->readFrame()->payload, 0, 2)), "\n";
$client->close();
$server->wait();
echo preg_replace('/\d+/', 'N', $server->stdout()), $server->stderr();
var_dump($server->status);
?>
--EXPECT--
Worker 0, process N.
Worker 1, process N.
Hello wsco!
How are you, wsco?
03e9
Listening on http://N.N.N.N:N/, with N workers; the manager is process N.
Stopped.
int(0)
