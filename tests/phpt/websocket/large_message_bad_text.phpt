--TEST--
Large text: a bad byte anywhere, an unfinished character at the end: 1007
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    while (($frame = $ws->recv()) instanceof Swoole\WebSocket\Frame) {
        $ws->push((string) strlen($frame->data));
    }
');
$text = str_repeat('ab€', 60000);
foreach (['first byte' => 0, 'in the first read' => 1000, 'later' => 250001, 'last byte' => strlen($text) - 1] as $name => $at) {
    $c = WsClient::open($server->port);
    $bad = $text;
    $bad[$at] = "\xff";
    $c->text($bad);
    echo $name, "\n";
    $c->expectClose(1007);
}
$c = WsClient::open($server->port);
$c->text($text . "\xe2\x82");
$c->expectClose(1007);
$c = WsClient::open($server->port);
$c->text($text);
echo $c->readText(), "\n";
$c->close();
$server->finish();
?>
--EXPECT--
first byte
in the first read
later
last byte
300000
