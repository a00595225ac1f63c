--TEST--
recv(): invalid UTF-8 in text or in a close reason: false and 508, the peer is told 1007; binary may hold anything
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    while ($frame = $ws->recv()) {
        $ws->push($frame);
    }
    say("recv", $frame);
');
$c = WsClient::open($server->port);
foreach (["\u{20ac}\u{1f600}", "\xef\xbf\xbf", "\xf4\x8f\xbf\xbf"] as $text) {
    $c->text($text);
    echo bin2hex($c->readText()), "\n";
}
$c->binary("\xff\xfe\xc0");
$c->expectFrame(WsClient::BINARY, "\xff\xfe\xc0");
// A character may be cut by the end of a fragment.
$c->sendFrame("\xe2\x82", fin: false);
$c->sendFrame("\xac", 0);
echo bin2hex($c->readText()), "\n";
$c->closeHandshake(1000, "\u{20ac}");

$bad = ["\xff", "\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "ab\xe2\x82"];
foreach ($bad as $text) {
    $c = WsClient::open($server->port);
    $c->text($text);
    $c->expectClose(1007);
}
$c = WsClient::open($server->port);
$c->sendFrame("\xe2\x82", fin: false);
$c->sendFrame("x", 0, false);
$c->expectClose(1007);
$c = WsClient::open($server->port);
$c->sendClose(1000, "\xff");
$c->expectClose(1007);
$server->finish();
?>
--EXPECT--
e282acf09f9880
efbfbf
f48fbfbf
e282ac
recv ''
recv false/508
recv false/508
recv false/508
recv false/508
recv false/508
recv false/508
recv false/508
