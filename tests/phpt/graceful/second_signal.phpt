--TEST--
wsco.graceful_timeout: a second signal ends the process at once, also when the loop has not seen the first
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';

$options = ['-d', 'wsco.graceful_timeout=1000'];
$server = WsServer::handler('
    echo "in\n";
    Co::sleep(1000);
', options: $options);
WsClient::connect($server->port)->send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
$server->waitOutput('/in/');
$server->signal(15);
$server->waitOutput('/the servers stop/');
$server->signal(2);
echo $server->wait(), "\n";

$server = WsServer::handler('
    echo "in\n";
    while (true) {
    }
', options: $options);
WsClient::connect($server->port)->send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
$server->waitOutput('/in/');
$server->signal(15);
$server->signal(15);
while ($server->running()) {
    $server->signal(15);
    usleep(1000);
}
echo $server->wait(), "\n";
?>
--EXPECT--
130
143
