--TEST--
examples/tcp_server.php: packets with a length, cut and joined on the way
--FILE--
<?php
require __DIR__ . '/../inc/server.inc';

$server = TestServer::script(__DIR__ . '/../../../examples/tcp_server.php', ['PORT' => '0']);
$client = WsClient::connect($server->port);
foreach (str_split("\0\0\0\3bob\0\0\0\5") as $byte) {
    $client->send($byte);
}
$client->send("alice\0\0\0\1x");
$client->expect("\0\0\0\x0aHello bob!\0\0\0\x0cHello alice!\0\0\0\x08Hello x!");
$client->close();
$server->stop();
echo "ok\n";
?>
--EXPECT--
ok
