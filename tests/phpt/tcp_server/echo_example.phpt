--TEST--
Coroutine\Server: the documented echo loop; after recv() returned '' the last error is 0
--FILE--
<?php
require __DIR__ . '/../inc/tcp.inc';
$server = serve_tcp('
    while (true) {
        $data = $conn->recv(-1);
        if ($data === "" || $data === false) {
            echo "errCode: ", swoole_last_error(), "\n";
            $conn->close();
            break;
        }
        say("sent", $conn->send("hello $data"));
    }
');
$a = WsClient::connect($server->port);
$b = WsClient::connect($server->port);
$a->send('one');
$a->expect('hello one');
$b->send('two');
$b->expect('hello two');
$b->close();
$server->waitOutput('/errCode: 0/');
$a->send('three');
$a->expect('hello three');
$a->halfClose();
echo $a->expectEnd(), "\n";
end_tcp($server);
?>
--EXPECT--
eof
sent 9
sent 9
errCode: 0
sent 11
errCode: 0
