--TEST--
Two push() calls in a row leave in one system call; with write_coalescing => false in two
--SKIPIF--
<?php
if (getenv('WSCO_TEST_STAGE') === 'phpt-asan') {
    die('skip leak checks do not work under strace');
}
exec('strace -o /dev/null true 2>&1', $output, $status);
if ($status !== 0) {
    die('skip strace is not here, or may not trace');
}
?>
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
require __DIR__ . '/../inc/hello.inc';
foreach ([true, false] as $coalescing) {
    $script = TestServer::file("<?php const INC = " . var_export(dirname(__DIR__) . '/inc', true) . ";\n"
        . WsServer::source(HELLO_HANDLER, ['write_coalescing' => $coalescing]));
    $log = TestServer::file('');
    $server = WsServer::command(['strace', '-f', '-e', 'trace=sendmsg,sendto,writev,epoll_ctl', '-e', 'signal=none', '-o', $log,
        ...TestServer::php(), $script]);
    $server->port = (int) $server->waitOutput('/^PORT (\d+)/m')[1];
    $c = WsClient::open($server->port);
    $c->text('warm');
    $c->readText() . $c->readText();
    for ($i = 0; $i < 10; $i++) {
        $c->text("bob$i");
        $c->readText() . $c->readText();
    }
    $c->closeHandshake();
    $server->finish();
    $lines = file($log);
    $sends = preg_grep('/bob/', $lines);
    $first = array_key_first($sends);
    $controls = preg_grep('/epoll_ctl/', array_slice($lines, $first, array_key_last($sends) - $first));
    echo $coalescing ? 'together' : 'each by itself', ': ', count($sends), ' calls, epoll_ctl ', count($controls), "\n";
    unlink($script);
    unlink($log);
}
?>
--EXPECT--
together: 10 calls, epoll_ctl 0
each by itself: 20 calls, epoll_ctl 0
