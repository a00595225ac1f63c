--TEST--
TLS: a handshake that stalls ends with the read time-out, however slowly it drips; so does an idle connection
--FILE--
<?php
require __DIR__ . '/../inc/tls.inc';

$certs = new Certs();
$server = serve_tls($certs, 'Coroutine::set(["socket_timeout" => 0.3]);');
$starts = ['nothing' => '', 'a byte' => "\x16", 'half a hello' => "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"];
foreach ($starts as $name => $bytes) {
    $clients[$name] = WsClient::connect($server->port);
    $clients[$name]->send($bytes);
}
// One byte of a record of 512 at a time.
$clients['drips'] = $drips = WsClient::connect($server->port);
$drips->send("\x16\x03\x01\x02\x00");
while ($drips->ended() === null) {
    try {
        $drips->send("\x01");
    } catch (WsClientError) {
        break;
    }
    usleep(20000);
}
$clients['idle'] = connect_tls($server);
foreach ($clients as $name => $client) {
    echo "$name: '", $client->recvAll(), "' ", $name === 'drips' ? 'ended' : $client->ended(), "\n";
}
$client = connect_tls($server);
$client->send("GET / HT");
echo $client->readReply()->status, "\n";
echo finish_tls($server);
?>
--EXPECT--
nothing: '' eof
a byte: '' eof
half a hello: '' eof
drips: '' ended
idle: '' eof
408
