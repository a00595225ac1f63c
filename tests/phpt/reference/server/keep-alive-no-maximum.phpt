--TEST--
server: A connection has no maximum number of requests
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('static $n = 0; $response->end((string) ++$n);');
$client = WsClient::connect($server->port);
$client->send(str_repeat(req(), 1500));
for ($i = 0; $i < 1500; $i++) {
    $last = $client->readReply();
}
echo $last->body, ' ', $last->header('Connection'), "\n";
finish_row($server);
?>
--EXPECT--
1500 keep-alive
