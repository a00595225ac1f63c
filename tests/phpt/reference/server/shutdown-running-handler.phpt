--TEST--
server: A handler that runs at shutdown() finishes and is answered; then its connection closes
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve('$server->handle("/slow", function ($request, $response) {
        echo "running\n";
        Coroutine::sleep(0.05);
        $response->end("finished");
    });');
$client = WsClient::connect($server->port);
$client->send(req('/slow'));
$server->waitOutput('/running/');
WsClient::connect($server->port)->get('/-stop');
echo $client->readReply()->body, ', then ', $client->expectEnd(), "\n";
var_dump($server->wait());
?>
--EXPECT--
finished, then eof
int(0)
