--TEST--
Socket::send: a peer that never reads: false/110 after the write time-out, or what the call itself says
--FILE--
<?php
require __DIR__ . '/../inc/tcp.inc';
$server = serve_tcp('
    $socket = $conn->exportSocket();
    $data = str_repeat("x", 100000);
    while ($socket->send($data) !== false) {
    }
    say("default", $socket->errCode, $socket->errMsg, swoole_last_error());
    Co::set(["socket_write_timeout" => -1]);
    say("own", $socket->send($data, 0.01));
    say("all", $socket->sendAll($data, 0.01));
    say("closed", $socket->close());
', settings: ['buffer_high_watermark' => 100000, 'buffer_low_watermark' => 50000], setup: 'Co::set(["socket_write_timeout" => 0.05]);');
$c = WsClient::connect($server->port, ['rcvbuf' => 4096]);
$server->waitOutput('/^closed/m');
$c->reset();
end_tcp($server);
?>
--EXPECT--
default 110 'Connection timed out' 110
own false/110
all false/110
closed true
