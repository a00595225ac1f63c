--TEST--
upgrade(): __toString of a field's value cannot upgrade or answer a second time
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->header("X-Nested", new Nested($ws));
    say("upgrade", $ws->upgrade());
    say("push", $ws->push("hi"));
    $ws->recv();
', setup: '
    class Nested {
        function __construct(private $ws) {}
        function __toString() {
            say("nested upgrade", $this->ws->upgrade());
            say("nested end", $this->ws->end("x"));
            return "value";
        }
    }
');
$c = WsClient::connect($server->port);
$reply = HttpReply::fromHead($c->handshake());
echo $reply->header('X-Nested'), "\n";
echo $c->readText(), "\n";
$c->closeHandshake();
$server->finish();
?>
--EXPECT--
value
hi
nested upgrade false/7106
nested end false/7106
upgrade true
push true
