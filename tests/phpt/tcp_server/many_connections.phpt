--TEST--
Coroutine\Server: many connections side by side, each with a coroutine whose parent is that of start()
--FILE--
<?php
require __DIR__ . '/../inc/tcp.inc';
$server = serve_tcp('
    global $cids, $parents;
    $cids[Co::getCid()] = true;
    $parents[Co::getPcid()] = true;
    while (($data = $conn->recv()) !== "") {
        $conn->send(strrev($data));
    }
    if (count($cids) === 200) {
        say("coroutines", count($cids), array_keys($parents) === [$GLOBALS["starter"]]);
        $cids = [];
    }
', setup: '$cids = $parents = [];', more: '$GLOBALS["starter"] = Co::getCid();');
$clients = [];
for ($i = 0; $i < 200; $i++) {
    $clients[] = $c = WsClient::connect($server->port);
    $c->send("number $i");
}
foreach ($clients as $i => $c) {
    $c->expect(strrev("number $i"));
}
foreach ($clients as $c) {
    $c->close();
}
$server->waitOutput('/coroutines/');
end_tcp($server);
?>
--EXPECT--
coroutines 200 true
