--TEST--
Socket of a unix socket: addresses are paths, ports 0
--FILE--
<?php
require __DIR__ . '/../inc/tcp.inc';
$path = sys_get_temp_dir() . '/wsco-socket-' . getmypid() . '.sock';
$server = serve_tcp('
    $socket = $conn->exportSocket();
    say("own", $socket->getsockname() === ["address" => substr($server->host, 5), "port" => 0]);
    say("peer", $socket->getpeername());
    say("domain", $socket->domain === 1, $server->type === 1, $server->port);
    say("recv", $socket->recv());
', host: "unix:$path");
$c = WsClient::connect("unix:$path");
$c->send('over a file');
$c->expectEnd();
end_tcp($server);
unlink($path);
?>
--EXPECT--
own true
peer {"address":"","port":0}
domain true true 0
recv 'over a file'
