<?php
// A WebSocket client that has each message echoed before it sends the next: pinger.php PORT. It ends when the server closes,
// and says how many echoes came and how long 99 % of them took. It runs without wsco.

require __DIR__ . '/../phpt/inc/client.inc';

$client = WsClient::open((int) $argv[1], '/echo');
$times = [];
try {
    while (true) {
        $start = hrtime(true);
        $client->text('ping');
        if ($client->readText() !== 'ping') {
            exit(1);
        }
        $times[] = (hrtime(true) - $start) / 1e6;
        usleep(1000);
    }
} catch (WsClientError) {
    sort($times);
    printf("%d echoes, p99 %.2f ms\n", count($times), $times[(int) (0.99 * count($times))] ?? -1);
}
