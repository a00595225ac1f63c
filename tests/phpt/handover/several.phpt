--TEST--
wsco.handover_socket: HTTP, TLS, TCP and a unix socket go over together, whichever coroutine constructs them
--EXTENSIONS--
openssl
--FILE--
<?php
require __DIR__ . '/../inc/tls.inc';

$path = sys_get_temp_dir() . '/wsco-handover-' . getmypid();
$start = fn (string $name, array $ports = [0, 0, 0]) => TestServer::code('
    Co\run(function () {
        $ports = json_decode(getenv("PORTS"));
        $answer = fn ($request, $response) => $response->end(getenv("NAME"));
        $http = new Co\Http\Server("127.0.0.1", $ports[0]);
        $http->handle("/", $answer);
        Co\go(fn () => $http->start());
        Co\go(function () use (&$tcp, $ports) {
            $tcp = new Co\Server("0.0.0.0", $ports[1]);
            $tcp->handle(fn ($connection) => $connection->send(getenv("NAME")) && $connection->close());
            $tcp->start();
        });
        Co\go(function () use (&$tls, $ports, $answer) {
            $tls = new Co\Http\Server("127.0.0.1", $ports[2], true);
            $tls->set(["ssl_cert_file" => getenv("PEM"), "ssl_key_file" => getenv("PEM")]);
            $tls->handle("/", $answer);
            $tls->start();
        });
        $unix = new Co\Http\Server("unix:" . getenv("UNIX"));
        $unix->handle("/", $answer);
        echo "PORT $http->port\nports: ", json_encode([$http->port, $tcp->port, $tls->port]), "\n";
        $unix->start();
    });', ['NAME' => $name, 'PORTS' => json_encode($ports), 'UNIX' => "$path.http", 'PEM' => make_certificate()['file']],
    ['-d', "wsco.handover_socket=$path", '-d', 'wsco.graceful_timeout=20']);

function ask(array $ports, string $path): string
{
    $context = stream_context_create(['ssl' => ['verify_peer' => false, 'verify_peer_name' => false]]);
    $answers = [file_get_contents("http://127.0.0.1:$ports[0]/"), stream_get_contents(stream_socket_client("tcp://127.0.0.1:$ports[1]"))];
    $answers[] = file_get_contents("https://127.0.0.1:$ports[2]/", false, $context);
    $client = stream_socket_client("unix://$path.http");
    fwrite($client, "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    $answers[] = substr(strrchr(stream_get_contents($client), "\n"), 1);
    return implode(' ', $answers);
}

$server = $start('a');
$ports = json_decode($server->waitOutput('/ports: (.*)\n/')[1]);
echo ask($ports, $path), "\n";
foreach (['b', 'c', 'd', 'e', 'f'] as $name) {
    $new = $start($name, $ports);
    $server->waitOutput('/another process has taken over: the servers stop, within 20 seconds/');
    echo ask($ports, $path), ", status ", $server->wait(), "\n";
    $server = $new;
}
// No socket is left of those before: four that listen, the place of the hand-over. Ended connections go soon; what
// both processes have, the server has inherited.
$sockets = fn ($pid) => array_filter(array_map(fn ($fd) => (string) @readlink($fd), glob("/proc/$pid/fd/*")), fn ($name) => str_starts_with($name, 'socket:'));
$own = fn () => count(array_diff($sockets($server->pid), $sockets('self')));
for ($deadline = microtime(true) + 20; $own() > 5 && microtime(true) < $deadline;) {
    usleep(1000);
}
echo $own(), " sockets\n";
echo 'status ', $server->stop(), "\n";
// A graceful stop takes the file away; the one of the server is left as always.
var_dump(file_exists($path), unlink("$path.http"));
?>
--EXPECT--
a a a a
b b b b, status 0
c c c c, status 0
d d d d, status 0
e e e e, status 0
f f f f, status 0
5 sockets
status 0
bool(false)
bool(true)
