--TEST--
Server on a unix socket: forms of the path, a stale socket is replaced, a living one and a file are not
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
use Swoole\Coroutine\Http\Server;

$dir = sys_get_temp_dir() . '/wsco-unix-' . getmypid();
mkdir($dir);
foreach (["unix:$dir/a", "unix:/$dir/b", "unix://$dir/c"] as $host) {
    $server = new Server($host);
    $path = $dir . substr($host, -2);
    var_dump($server->host === $host, $server->port, is_resource(stream_socket_client("unix://$path")));
    try {
        new Server($host);
    } catch (Swoole\Exception $e) {
        echo $e->getCode(), "\n";
    }
    unset($server);
    // What is left has no listener.
    var_dump(is_object(new Server($host)));
    @unlink($path);
}
file_put_contents("$dir/file", 'precious');
try {
    new Server("unix:$dir/file");
} catch (Swoole\Exception $e) {
    echo str_replace($dir, 'DIR', $e->getMessage()), ' ', $e->getCode(), ' ', file_get_contents("$dir/file"), "\n";
}

$server = TestServer::code(<<<'CODE'
    Swoole\Coroutine\run(function () {
        $server = new Swoole\Coroutine\Http\Server('unix:' . getenv('WSCO_TEST_SOCKET'));
        $server->handle('/', function ($request, $response) use ($server) {
            ['remote_addr' => $remote, 'remote_port' => $port, 'server_port' => $local] = $request->server;
            $response->end(var_export($remote, true) . " $port $local");
            $server->shutdown();
        });
        echo "PORT 0\n";
        $server->start();
    });
    CODE, ['WSCO_TEST_SOCKET' => "$dir/served"]);
show(WsClient::connect("unix:$dir/served")->get('/'));
var_dump($server->wait());
array_map('unlink', glob("$dir/*"));
rmdir($dir);
?>
--EXPECT--
bool(true)
int(0)
bool(true)
98
bool(true)
bool(true)
int(0)
bool(true)
98
bool(true)
bool(true)
int(0)
bool(true)
98
bool(true)
bind(unix:DIR/file:0) failed: Address already in use 98 precious
HTTP/1.1 200 OK\r\n
Server: wsco\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 6\r\n
\r\n
'' 0 0
int(0)
