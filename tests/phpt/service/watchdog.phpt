--TEST--
WatchdogSec: the loop tells that it turns, while it waits for nothing else
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';

$path = sys_get_temp_dir() . '/wsco-notify-' . getmypid();
$manager = stream_socket_server("udg://$path", $errno, $error, STREAM_SERVER_BIND);
$server = WsServer::handler('$ws->end("hello");', env: ['NOTIFY_SOCKET' => $path, 'WATCHDOG_USEC' => '10000']);
echo fread($manager, 1000), "\n";
for ($i = 0; $i < 5; $i++) {
    echo fread($manager, 1000), "\n";
}
$server->finish();
while (stream_set_blocking($manager, false) && ($line = (string) fread($manager, 1000)) !== '') {
    $line === 'WATCHDOG=1' or print("$line\n");
}
unlink($path);
?>
--EXPECT--
READY=1
WATCHDOG=1
WATCHDOG=1
WATCHDOG=1
WATCHDOG=1
WATCHDOG=1
