--TEST--
close(): what was pushed before, then a close frame with 1000, then the end; a second close() is false with 9
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler('
    $ws->upgrade();
    $ws->push("last words");
    say("close", $ws->close());
    say("close", $ws->close());
    say("close", $ws->close());
');
$c = WsClient::open($server->port);
$c->expect(hex2bin('810a') . 'last words' . hex2bin('880203e8'));
$c->expectEnd();
$server->finish();
?>
--EXPECT--
close true
close false/9
close false/9
