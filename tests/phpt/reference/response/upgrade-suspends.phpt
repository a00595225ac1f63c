--TEST--
response: May suspend while it writes: what other coroutines do meanwhile does no harm
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = WsServer::handler(<<<'CODE'
    Co::create(fn () => $ws->upgrade() && Co::sleep(0.001) && $ws->push("from the child"));
    $ws->recv();
    CODE);
$c = WsClient::open($server->port);
echo $c->readText(), "\n";
$c->closeHandshake();
$server->finish();
?>
--EXPECT--
from the child
