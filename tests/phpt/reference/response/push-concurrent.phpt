--TEST--
response: A second push while one is suspended on the same connection
--FILE--
<?php
require __DIR__ . '/../../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    foreach (str_split("abcdef") as $letter) {
        Co::create(function () use ($ws, $letter) {
            for ($i = 0; $i < 10; $i++) {
                if (!$ws->push(str_repeat($letter, 100000 + $i))) {
                    say("push", false);
                }
            }
            $ws->push("end of $letter");
        });
    }
    say("recv", $ws->recv());
', ['buffer_high_watermark' => 65536, 'buffer_low_watermark' => 32768]);
$c = WsClient::open($server->port, options: ['rcvbuf' => 8192]);
$seen = array_fill_keys(str_split('abcdef'), 0);
for ($open = 6; $open > 0;) {
    $text = $c->readText();
    if (str_starts_with($text, 'end of ')) {
        echo $seen[substr($text, -1)] === 10 ? '' : "$text too early\n";
        $open--;
        continue;
    }
    // Each coroutine's messages in order, and each of one letter only.
    if ($text !== str_repeat($text[0], 100000 + $seen[$text[0]]++)) {
        echo "mixed: ", count_chars($text, 3), ' ', strlen($text), "\n";
        break;
    }
}
echo json_encode($seen), "\n";
$c->closeHandshake();
$server->finish();
?>
--EXPECT--
{"a":10,"b":10,"c":10,"d":10,"e":10,"f":10}
recv ''
