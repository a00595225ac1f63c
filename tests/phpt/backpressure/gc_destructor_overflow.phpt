--TEST--
push() that may not suspend is held to buffer_output_size: then 1009, also for the own connection
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    $ws->push(str_repeat("x", 10 << 20));
    ob_start(function (string $text) use ($ws) {
        $ws->push(str_repeat("y", 1 << 20)) && $ws->push(str_repeat("z", 30 << 20)) || $text .= swoole_last_error() . "\n";
        return $text;
    });
    echo "in a callback: ";
    ob_end_flush();
    say("recv", $ws->recv());
', ['buffer_high_watermark' => 65536, 'buffer_output_size' => 20 << 20]);
$c = WsClient::open($server->port, options: ['rcvbuf' => 65536]);
$server->waitOutput('/callback: 1009/'); // a client that reads meanwhile could empty the queue, and then "z" is taken
$c->recvAll();
$server->finish();
?>
--EXPECT--
in a callback: 1009
recv false/1009
