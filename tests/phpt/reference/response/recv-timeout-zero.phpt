--TEST--
response: Time-out 0 is that of the socket: socket_timeout or socket_read_timeout of Co::set()
--FILE--
<?php
require __DIR__ . '/../../inc/ws.inc';
$server = WsServer::handler([
    '/read' => '
        $ws->upgrade();
        Co::set(["socket_read_timeout" => 0.02]);
        say("recv", $ws->recv());
        say("recv", $ws->recv(0));
        Co::set(["socket_read_timeout" => 60]);
    ',
    '/both' => '
        $ws->upgrade();
        Co::set(["socket_timeout" => 0.02]);
        say("recv", $ws->recv());
        Co::set(["socket_timeout" => 60]);
        $ws->push("now");
        say("recv", $ws->recv());
    ',
]);
$c = WsClient::open($server->port, '/read');
$c->expectClose(1000);
$c = WsClient::open($server->port, '/both');
echo $c->readText(), "\n";
$c->text('in time');
$c->expectClose(1000);
$server->finish();
?>
--EXPECT--
now
recv false/110
recv false/110
recv false/110
recv text:'in time'
