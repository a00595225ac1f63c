--TEST--
What was pushed leaves when the coroutine suspends for anything, not only at recv()
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler(['/ws' => '
    $ws->upgrade();
    $GLOBALS["cid"] = Co::getCid();
    $ws->push("before yield");
    Co::yield();
    $ws->push("before sleep");
    while (!isset($GLOBALS["go"])) {
        Co::sleep(0.001);
    }
    say("goes on");
'], setup: '
    function resume() { return Co::resume($GLOBALS["cid"]); }
    function go_on() { $GLOBALS["go"] = true; }
');
$c = WsClient::open($server->port, '/ws');
echo $c->readText(), "\n";
$server->call('resume');
echo $c->readText(), "\n";
$server->call('go_on');
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
before yield
before sleep
goes on
