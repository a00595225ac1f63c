--TEST--
Lines that clients cause are limited to ten a second of each kind, and what was left out is counted
--FILE--
<?php
require __DIR__ . '/../inc/row.inc';

$server = serve_row('$response->end();', ['http_compression' => false]);
$bad = req('/', ['Content-Type' => 'multipart/form-data'], 'x', 'POST');
for ($i = 0; $i < 40; $i++) {
    $client = WsClient::connect($server->port);
    $client->send($bad);
    $client->recvAll();
    $client->close();
}
$lines = explode("\n", trim(finish($server)));
$told = preg_grep('/boundary of multipart/', $lines);
$counts = preg_replace('/.*: (\d+) more.*/', '$1', preg_grep('/bad multipart bodies: \d+ more lines were left out/', $lines));
// A slow machine may need more than one second for them.
var_dump(count($told) >= 10, count($told) < 40, count($told) + array_sum($counts));
?>
--EXPECT--
bool(true)
bool(true)
int(40)
