--TEST--
Socket::send: suspends while a slow peer does not read, then everything has arrived in order
--FILE--
<?php
require __DIR__ . '/../inc/tcp.inc';
$server = serve_tcp('
    $socket = $conn->exportSocket();
    $other = false;
    go(function () use (&$other, $socket) {
        $other = true;
    });
    for ($i = 0; $i < 20; $i++) {
        if ($socket->send(str_repeat(chr(65 + $i), 500000)) !== 500000) {
            say("failed", swoole_last_error());
        }
    }
    say("empty", $socket->send(""), $socket->sendAll(""));
    say("all", $socket->sendAll("end", 5));
');
$c = WsClient::connect($server->port, ['rcvbuf' => 4096]);
for ($i = 0; $i < 20; $i++) {
    $bytes = $c->recv(500000);
    if ($bytes !== str_repeat(chr(65 + $i), 500000)) {
        echo "wrong at $i\n";
    }
}
echo $c->recvAll(), "\n";
end_tcp($server);
?>
--EXPECT--
end
empty 0 0
all 3
