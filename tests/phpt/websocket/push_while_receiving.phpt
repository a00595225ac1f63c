--TEST--
push() from another connection's handler while this one's coroutine is in recv()
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler([
    '/a' => '
        $ws->upgrade();
        $GLOBALS["a"] = $ws;
        while ($frame = $ws->recv()) {
            say("a got", $frame);
        }
        unset($GLOBALS["a"]);
    ',
    '/b' => '
        $ws->upgrade();
        while ($frame = $ws->recv()) {
            say("to a", $GLOBALS["a"]->push("b says $frame->data"));
        }
    ',
]);
$a = WsClient::open($server->port, '/a');
$b = WsClient::open($server->port, '/b');
foreach (['one', 'two', 'three'] as $text) {
    $b->text($text);
    echo $a->readText(), "\n";
}
$a->text('thanks');
$a->closeHandshake();
$b->closeHandshake();
$server->finish();
?>
--EXPECT--
b says one
b says two
b says three
to a true
to a true
to a true
a got text:'thanks'
