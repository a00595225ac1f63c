--TEST--
slow_peer => wait: a foreign push() suspends its caller until the slow client reads
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler([
    '/slow' => '$ws->upgrade(); $wsObjects[] = $ws; say("recv", $ws->recv());',
    '/push' => '
        $GLOBALS["others"] = false;
        Co::create(function () {
            Co::sleep(0.001);
            $GLOBALS["others"] = true;
            say("the other handler is suspended");
        });
        for ($n = 0; !$GLOBALS["others"] && $n < 10000; $n++) {
            if (!$wsObjects[0]->push(str_repeat("x", 16384))) {
                say("push", false);
            }
        }
        say("last", $wsObjects[0]->push("pushed $n"));
        $wsObjects = [];
        $ws->end();
    ',
], ['buffer_high_watermark' => 65536, 'buffer_low_watermark' => 16384, 'buffer_output_size' => 65536, 'slow_peer' => 'wait']);
$slow = WsClient::open($server->port, '/slow', options: ['rcvbuf' => 4096]);
$c = WsClient::connect($server->port);
$c->send(WsClient::httpRequest('GET', '/push'));
$server->waitOutput('/suspended/');
for ($n = 0; ($text = $slow->readText())[0] === 'x'; $n++);
echo $text === "pushed $n" ? "all came\n" : "$text, but $n came\n";
$slow->closeHandshake();
echo $c->readReply()->status, "\n";
$c->close();
$server->finish();
?>
--EXPECT--
all came
200
the other handler is suspended
last true
recv ''
