--TEST--
recv(): a message above package_max_length: false and 1201, a log line for a frame, the peer is told 1009
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    while ($frame = $ws->recv()) {
        $ws->push((string) strlen($frame->data));
    }
    say("recv", $frame);
    say("push", $ws->push("x"));
    say("recv", $ws->recv());
    say("close", $ws->close());
', ['package_max_length' => 1000]);
$fits = WsClient::open($server->port);
$fits->text(str_repeat('a', 1000));
echo $fits->readText(), "\n";
$fits->sendFrame(str_repeat('a', 600), fin: false);
$fits->sendFrame(str_repeat('a', 400), 0);
echo $fits->readText(), "\n";

$too = [
    'one frame' => WsClient::frame(str_repeat('a', 1001)),
    'only its head' => WsClient::frame('', length: 1001),
    'a huge length' => WsClient::frame('', length: PHP_INT_MAX),
    'fragments' => WsClient::frame(str_repeat('a', 600), fin: false) . WsClient::frame(str_repeat('a', 401), 0),
];
foreach ($too as $name => $bytes) {
    echo $name, "\n";
    $c = WsClient::open($server->port);
    $c->send($bytes);
    $c->expectClose(1009);
}
$fits->text('not disturbed');
echo $fits->readText(), "\n";
$fits->close();
$server->finish();
?>
--EXPECTF--
1000
1000
one frame
only its head
a huge length
fragments
13
[%s]	WARNING	Socket::recv_packet_with_length_protocol() (ERRNO 1201): packet length is too big, remote_addr=127.0.0.1:%d, length=1009
recv false/1201
push false/9
recv false/9
close false/9
[%s]	WARNING	Socket::recv_packet_with_length_protocol() (ERRNO 1201): packet length is too big, remote_addr=127.0.0.1:%d, length=1009
recv false/1201
push false/9
recv false/9
close false/9
[%s]	WARNING	Socket::recv_packet_with_length_protocol() (ERRNO 1201): packet length is too big, remote_addr=127.0.0.1:%d, length=9223372036854775821
recv false/1201
push false/9
recv false/9
close false/9
recv false/1201
push false/9
recv false/9
close false/9
recv ''
push false/9
recv false/9
close false/9
