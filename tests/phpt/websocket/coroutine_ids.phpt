--TEST--
getCid() and getPcid() in handlers: one coroutine for each connection, child of the one that called start()
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler([
    '/' => '$ws->end(json_encode([Co::getCid(), Co::getPcid()]));',
    '/ws' => '
        $before = [Co::getCid(), Co::getPcid()];
        $ws->upgrade();
        $frame = $ws->recv();
        say("same after upgrade and recv", [Co::getCid(), Co::getPcid()] === $before);
        Co::create(function () use ($before) {
            say("child of the handler", Co::getPcid() === $before[0]);
        });
        $ws->push(json_encode($before));
    ',
], setup: 'Co::create(function () {});');
$http = WsClient::connect($server->port);
[$first, $parent] = json_decode($http->get('/')->body);
[$second] = json_decode($http->get('/')->body);
$ws = WsClient::open($server->port, '/ws');
$ws->text('x');
[$cid, $pcid] = json_decode($ws->readText());
$ws->expectClose(1000);
echo $first === $second ? 'stable over keep-alive' : "$first, $second", "\n";
echo $cid !== $first ? 'another connection, another coroutine' : 'shared', "\n";
echo $parent === 2 && $pcid === 2 ? 'both children of run()' : "$parent $pcid", "\n";
$http->close();
$server->finish();
?>
--EXPECT--
stable over keep-alive
another connection, another coroutine
both children of run()
same after upgrade and recv true
child of the handler true
