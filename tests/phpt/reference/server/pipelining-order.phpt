--TEST--
server: Pipelined requests are answered in order; a slow one delays those behind it
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve('$server->handle("/slow", function ($request, $response) {
        Coroutine::sleep(0.02);
        $response->end("slow");
    });
    $server->handle("/", fn ($request, $response) => $response->end("fast"));');
$client = WsClient::connect($server->port);
$client->send(req('/slow') . req('/') . req('/slow'));
echo $client->readReply()->body, ' ', $client->readReply()->body, ' ', $client->readReply()->body, "\n";
finish_row($server);
?>
--EXPECT--
slow fast slow
