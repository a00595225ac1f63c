--TEST--
request: An object that the script keeps stays as it was
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve('$server->handle("/look", fn ($request, $response) => $response->end(j([$GLOBALS["kept"]->get, $GLOBALS["kept"]->getContent()])));
    $server->handle("/", function ($request, $response) {
        $GLOBALS["kept"] = $request;
        $response->end();
    });');
$client = WsClient::connect($server->port);
$client->request('POST', '/?a=1', [], 'body');
echo $client->get('/look?b=2')->body, "\n";
finish_row($server);
?>
--EXPECT--
[{"a":"1"},"body"]
