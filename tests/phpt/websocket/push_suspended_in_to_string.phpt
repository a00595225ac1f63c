--TEST--
push(): __toString that suspends; others push and close meanwhile
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler(['/ws' => '
    $ws->upgrade();
    $wsObjects[] = $ws;
    say("push", $ws->push(new Slow("first")));
    say("push", $ws->push(new Slow("too late")));
'], setup: '
    class Slow {
        function __construct(private string $text) {}
        function __toString() {
            $GLOBALS["cid"] = Co::getCid();
            Co::yield();
            return $this->text;
        }
    }
    function resume() { return Co::resume($GLOBALS["cid"]); }
    function push() { return $GLOBALS["wsObjects"][0]->push("meanwhile"); }
    function shut() { $closed = $GLOBALS["wsObjects"][0]->close(); Co::resume($GLOBALS["cid"]); return $closed; }
');
$c = WsClient::open($server->port, '/ws');
$server->call('push');
$server->call('resume');
echo $c->readText(), ', ', $c->readText(), "\n";
var_dump($server->call('shut'));
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
meanwhile, first
bool(true)
push true
push false/9
