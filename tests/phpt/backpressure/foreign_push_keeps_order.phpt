--TEST--
Foreign pushes while the owner waits in push(): whole frames, each sender's in order
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler([
    '/slow' => '
        $ws->upgrade();
        $wsObjects[0] = $ws;
        $ws->push(str_repeat("x", 10 << 20));
        for ($n = 0; $n < 5; $n++) {
            $ws->push("own $n");
        }
        $ws->recv();
        $wsObjects = [];
    ',
    '/push' => 'for ($n = 0; $n < 5; $n++) { $wsObjects[0]->push("foreign $n"); } $ws->end();',
], ['buffer_high_watermark' => 65536, 'buffer_low_watermark' => 1024, 'buffer_output_size' => 30 << 20]);
$slow = WsClient::open($server->port, '/slow', options: ['rcvbuf' => 65536]);
$http = WsClient::connect($server->port);
$http->get('/push');
$http->close();
$slow->readText();
$seen = ['own' => [], 'foreign' => []];
for ($i = 0; $i < 10; $i++) {
    [$who, $n] = explode(' ', $slow->readText());
    $seen[$who][] = $n;
}
echo json_encode($seen), "\n";
$slow->closeHandshake();
$server->finish();
?>
--EXPECT--
{"own":["0","1","2","3","4"],"foreign":["0","1","2","3","4"]}
