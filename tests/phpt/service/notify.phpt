--TEST--
Type=notify: READY when a server starts, RELOADING around the script's handler of SIGHUP, STOPPING at SIGTERM
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';

$path = sys_get_temp_dir() . '/wsco-notify-' . getmypid();
$manager = stream_socket_server("udg://$path", $errno, $error, STREAM_SERVER_BIND);
$server = WsServer::handler(
    '$ws->end("hello");',
    setup: 'Swoole\Process::signal(1, function () { Co::sleep(0.01); echo "reloaded\n"; });',
    options: ['-d', 'wsco.graceful_timeout=5'],
    env: ['NOTIFY_SOCKET' => $path]
);
$hear = fn () => preg_replace('/USEC=\d+$/', 'USEC=N', fread($manager, 1000)) . "\n";
echo $hear();
$server->signal(1);
echo $hear(), $hear();
$server->waitOutput('/reloaded/');
$server->signal(15);
echo $hear();
echo 'status ', $server->wait(), "\n";
unlink($path);
?>
--EXPECT--
READY=1
RELOADING=1
MONOTONIC_USEC=N
READY=1
STOPPING=1
status 0
