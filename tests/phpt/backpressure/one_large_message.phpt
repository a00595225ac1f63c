--TEST--
A foreign push larger than buffer_output_size is taken when nothing is queued, the next one is not
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler([
    '/slow' => '$ws->upgrade(); $wsObjects[] = $ws; say("recv", $ws->recv());',
    '/push' => '
        say("large", $wsObjects[0]->push(str_repeat("x", 20 << 20)));
        say("small", $wsObjects[0]->push("x"));
        say("again", $wsObjects[0]->push("x"));
        $wsObjects = [];
        $ws->end();
    ',
], ['buffer_high_watermark' => 65536, 'buffer_low_watermark' => 65536, 'buffer_output_size' => 1 << 20]);
$slow = WsClient::open($server->port, '/slow', options: ['rcvbuf' => 4096]);
$c = WsClient::connect($server->port);
$c->get('/push');
$c->close();
$server->finish();
?>
--EXPECT--
large true
small false/1009
again false/1009
recv false/1009
