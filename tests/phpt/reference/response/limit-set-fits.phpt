--TEST--
response: With package_max_length 1K a frame of 1024 bytes is the largest
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    $ws->upgrade();
    while ($frame = $ws->recv()) {
        $ws->push((string) strlen($frame->data));
    }
    say("recv", $frame);
    CODE, ['package_max_length' => '1K']);
$c = WsClient::open($server->port);
$c->text(str_repeat('a', 1018));
$c->text(str_repeat('a', 1024));
echo $c->readText(), "\n", $c->readText(), "\n";
$c->closeHandshake();
$server->finish();
?>
--EXPECT--
1018
1024
recv ''
