--TEST--
A client that sends faster than the script takes waits in its own TCP; nothing is lost
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler(['/ws' => '
    $ws->upgrade();
    $GLOBALS["cid"] = Co::getCid();
    Co::yield();
    for ($n = 0; ($frame = $ws->recv()) && substr($frame->data, 0, 10) === sprintf("%010d", $n); $n++);
    say("messages", $n, $frame);
'], setup: 'function resume() { return Co::resume($GLOBALS["cid"]); }', env: noQuarantine());
$c = WsClient::open($server->port, '/ws');
$before = $server->memory();
$frame = fn (int $i) => WsClient::frame(str_pad(sprintf('%010d', $i), 10000, '.'));
$bytes = implode('', array_map($frame, range(0, 1999)));
// As much as the server's TCP takes while nobody reads: far less than the 20 MB that are sent in the end.
stream_set_blocking($c->stream, false);
$sent = 0;
do {
    $n = fwrite($c->stream, substr($bytes, $sent, 1 << 17));
    $sent += $n;
    $r = null;
    $w = [$c->stream];
} while ($sent < strlen($bytes) && stream_select($r, $w, $r, 0, 200000));
$grown = $server->memory() - $before;
echo $grown < 8 << 20 ? "bounded\n" : "grown by $grown\n";
var_dump($server->call('resume'));
$c->send(substr($bytes, $sent));
$c->closeHandshake();
$server->finish();
?>
--EXPECT--
bounded
bool(true)
messages 2000 ''
