<?php
// WebSocket clients of news.php: readers.php PORT COUNT MESSAGES WORD... Prints "open", then each word when all clients have got its
// messages, in order. It runs without wsco; a process has no more than 1,024 descriptors that it can select.

require __DIR__ . '/../phpt/inc/client.inc';

[, $port, $count, $messages] = $argv;
$clients = WsClient::openMany((int) $count, (int) $port, '/news');
echo "open\n";
foreach (array_slice($argv, 4) as $word) {
    foreach ($clients as $client) {
        for ($number = 0; $number < (int) $messages; $number++) {
            if (($text = $client->readText()) !== "$word-$number") {
                exit("got $text instead of $word-$number\n");
            }
        }
    }
    echo "$word\n";
}
