--TEST--
server: The time-out is 60 s unless it is set
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

// How long an idle connection would be waited for is seen in the system call, so that nobody has to wait.
$script = TestServer::file('<?php Swoole\Coroutine\run(function () {
    $server = new Swoole\Coroutine\Http\Server("127.0.0.1");
    $server->handle("/stop", fn () => $server->shutdown());
    $server->handle("/", fn ($request, $response) => $response->end("x"));
    echo "PORT $server->port\n";
    $server->start();
});');
$log = TestServer::file('');
$server = traced_calls('epoll_wait,poll,ppoll', $log, [$script]);
$server->port = (int) $server->waitOutput('/PORT (\d+)/')[1];
$client = WsClient::connect($server->port);
$client->get('/');
fetch($server, '/');
WsClient::connect($server->port)->send(req('/stop'));
$server->wait();
// poll(..., ms) = 1; on the kqueue of the tests ppoll(..., {tv_sec=s, tv_nsec=ns}, NULL, 8) = 1
preg_match_all('/(?:tv_sec=(\d+), tv_nsec=\d+\}, NULL, 8|, (\d+))\) += 1\b/', file_get_contents($log), $waits);
$longest = max(...array_map(fn ($s, $ms) => (int) $s * 1000 + (int) $ms, $waits[1], $waits[2]));
var_dump($longest > 55000 && $longest <= 60001);
unlink($log);
unlink($script);
?>
--EXPECT--
bool(true)
