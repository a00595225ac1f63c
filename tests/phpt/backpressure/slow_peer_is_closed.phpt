--TEST--
Broadcast with a client that never reads: nobody waits for it; it alone ends, with 1009 for push() and its own recv()
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler([
    '/member' => '
        $ws->upgrade();
        $wsObjects[$request->server["query_string"]] = $ws;
        say("recv of " . $request->server["query_string"], $ws->recv());
        say("close of " . $request->server["query_string"], $ws->close());
        unset($wsObjects[$request->server["query_string"]]);
    ',
    '/sender' => '
        $ws->upgrade();
        for ($n = 0; $frame = $ws->recv(); $n++) {
            $message = str_pad("$n ", 65536, ".");
            foreach ($wsObjects as $name => $object) {
                if (!$object->push($message)) {
                    say("push to $name", false);
                    $failed = $name;
                }
            }
            $ws->push($failed ?? "sent");
        }
    ',
], ['buffer_high_watermark' => 262144, 'buffer_low_watermark' => 65536, 'buffer_output_size' => 1 << 20]);
$slow = WsClient::open($server->port, '/member?slow', options: ['rcvbuf' => 4096]);
$a = WsClient::open($server->port, '/member?a');
$b = WsClient::open($server->port, '/member?b');
$sender = WsClient::open($server->port, '/sender');
// Each round is complete for everybody else before the next begins, whatever the slow one does.
for ($n = 0, $answer = 'sent'; $answer === 'sent' && $n < 1000; $n++) {
    $sender->text('go');
    $answer = $sender->readText();
    foreach ([$a, $b] as $client) {
        if ($client->readText() !== str_pad("$n ", 65536, '.')) {
            echo "round $n came differently\n";
        }
    }
}
echo $n > 10 ? "many rounds, then: $answer\n" : "only $n rounds\n";
$server->waitOutput('/close of slow/');
$sender->text('go');
echo substr($a->readText(), 0, 5) === substr($b->readText(), 0, 5) ? "the others go on\n" : "different\n";
array_map(fn ($client) => $client->closeHandshake(), [$a, $b, $sender]);
$server->finish();
?>
--EXPECTF--
many rounds, then: slow
the others go on
push to slow false/1009
recv of slow false/1009
close of slow false/9
recv of a ''
close of a false/9
recv of b ''
close of b false/9
