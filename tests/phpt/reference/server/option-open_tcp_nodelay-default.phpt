--TEST--
server: Unless open_tcp_nodelay is set the kernel decides
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$script = TestServer::file('<?php Swoole\Coroutine\run(function () {
    $server = new Swoole\Coroutine\Http\Server("127.0.0.1");
    $server->handle("/", function ($request, $response) use ($server) {
        $response->end("x");
        $server->shutdown();
    });
    echo "PORT $server->port\n";
    $server->start();
});');
$log = TestServer::file('');
$server = traced_calls('setsockopt', $log, [$script]);
$server->port = (int) $server->waitOutput('/PORT (\d+)/')[1];
fetch($server, '/');
$server->wait();
var_dump(preg_match('/TCP_NODELAY, \[1\]/', file_get_contents($log)));
unlink($log);
unlink($script);
?>
--EXPECT--
int(1)
