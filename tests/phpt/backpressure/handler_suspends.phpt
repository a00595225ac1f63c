--TEST--
push() past buffer_high_watermark suspends its own handler; it goes on once the peer has read
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    $GLOBALS["others"] = false;
    Co::create(function () {
        Co::sleep(0.001);
        $GLOBALS["others"] = true;
        say("the handler is suspended");
    });
    // Others run only while this one is suspended, and it is not before the queue has passed the mark.
    for ($n = 0; !$GLOBALS["others"] && $n < 10000; $n++) {
        if (!$ws->push(str_repeat("x", 16384))) {
            say("push", false);
        }
    }
    say("goes on");
    $ws->push("pushed $n");
    $ws->recv();
', ['buffer_high_watermark' => 65536, 'buffer_low_watermark' => 16384]);
$c = WsClient::open($server->port, options: ['rcvbuf' => 4096]);
$server->waitOutput('/suspended/');
for ($n = 0; ($text = $c->readText())[0] === 'x'; $n++) {
    if (strlen($text) !== 16384) {
        echo "a message of ", strlen($text), "\n";
    }
}
echo $text === "pushed $n" ? "all came\n" : "$text, but $n came\n";
$c->closeHandshake();
$server->finish();
?>
--EXPECT--
all came
the handler is suspended
goes on
