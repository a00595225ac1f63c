--TEST--
Two servers in one process; the handler of one pushes to the connections of the other
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler([
    '/admin' => '
        foreach ($wsObjects as $object) {
            $object->push("from the other server");
        }
        $ws->end((string) $GLOBALS["second"]->port);
    ',
    '/stop' => '$GLOBALS["second"]->shutdown(); $ws->end();',
], setup: '
    $second = new Server("127.0.0.1");
    $second->handle("/", function ($request, $ws) {
        $ws->upgrade();
        $id = spl_object_id($ws);
        $GLOBALS["wsObjects"][$id] = $ws;
        while ($ws->recv());
        unset($GLOBALS["wsObjects"][$id]);
    });
    Co::create(function () { say("second", $GLOBALS["second"]->start()); });
');
$http = WsClient::connect($server->port);
$port = (int) $http->get('/admin')->body;
$c = WsClient::open($port);
$http->get('/admin');
echo $c->readText(), "\n";
$http->get('/stop');
$http->get('/admin');
echo $c->readText(), "\n";
$c->closeHandshake();
$http->close();
$server->finish();
?>
--EXPECT--
from the other server
from the other server
second true
