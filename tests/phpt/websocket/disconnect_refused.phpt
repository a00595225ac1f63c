--TEST--
disconnect(): codes that may not be sent are false with 505, a reason too long 8505; the connection goes on
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    $codes = [0, -1, 999, 1004, 1005, 1006, 1015, 1016, 2999, 5000, 65536 + 1000, 999999, PHP_INT_MIN];
    foreach ($codes as $code) {
        say($code, $ws->disconnect($code));
    }
    say("reason", $ws->disconnect(1000, str_repeat("r", 124)));
    say("push", $ws->push("still open"));
    say("disconnect", $ws->disconnect(1000));
    say("disconnect", $ws->disconnect(1000));
');
$c = WsClient::open($server->port);
echo $c->readText(), "\n";
$c->expectClose(1000);
$server->finish();
?>
--EXPECTF--
still open
0 false/505
-1 false/505
999 false/505
1004 false/505
1005 false/505
1006 false/505
1015 false/505
1016 false/505
2999 false/505
5000 false/505
66536 false/505
999999 false/505
-9223372036854775808 false/505

Warning: Swoole\Http\Response::disconnect(): the max length of close reason is 123 in %s on line %d
reason false/8505
push true
disconnect true
disconnect false/9
