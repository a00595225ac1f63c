--TEST--
server: With open_eof_check each recv() returns one packet
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_tcp('for ($i = 0; $i < 3; $i++) {
        var_dump($conn->recv());
    }
    $conn->send("done");', ['open_eof_check' => true, 'package_eof' => "\r\n"]);
$client = WsClient::connect($server->port);
$client->send("one\r\ntwo\r\nth");
$client->send("ree\r\n");
echo $client->recv(4), "\n";
finish_tcp($server);
?>
--EXPECT--
done
---
string(5) "one
"
string(5) "two
"
string(7) "three
"
