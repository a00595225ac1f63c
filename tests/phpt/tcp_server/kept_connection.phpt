--TEST--
A connection that the script keeps stays open behind its handler; its last reference closes it
--FILE--
<?php
require __DIR__ . '/../inc/tcp.inc';
$server = serve_tcp('
    global $kept;
    $kept[] = rand() % 2 ? $conn : $conn->exportSocket();
    $conn->send("kept");
    if (count($kept) === 2) {
        go(function () {
            global $kept;
            while ($one = array_pop($kept)) {
                $one->send("later");
                say("recv", $one->recv());
                $one = null;
            }
        });
    }
', setup: '$kept = [];');
$a = WsClient::connect($server->port);
$a->expect('kept');
$b = WsClient::connect($server->port);
$b->expect('keptlater');
$b->send('from b');
$b->expectEnd();
$a->expect('later');
$a->send('from a');
$a->expectEnd();
end_tcp($server);
?>
--EXPECT--
recv 'from b'
recv 'from a'
