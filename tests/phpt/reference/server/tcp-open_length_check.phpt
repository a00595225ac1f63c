--TEST--
server: With open_length_check each recv() returns one packet, its head included
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_tcp('for ($i = 0; $i < 3; $i++) {
        echo bin2hex($conn->recv()), "\n";
    }
    $conn->send("done");', ['open_length_check' => true, 'package_length_type' => 'n', 'package_length_offset' => 0,
        'package_body_offset' => 2, 'package_max_length' => 1000]);
$client = WsClient::connect($server->port);
$client->sendSplit("\0\1a\0\3bcd\0\0", 4);
echo $client->recv(4), "\n";
finish_tcp($server);
?>
--EXPECT--
done
---
000161
0003626364
0000
