--TEST--
server: set() after start() has no effect on running connections
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve(<<<'CODE'
    $server->handle('/', function (Request $request, Response $response) use ($server) {
        $server->set(['http_parse_post' => false]);
        $response->end(j([$request->post, $server->settings]));
    });
    CODE);
$client = WsClient::connect($server->port);
for ($i = 0; $i < 2; $i++) {
    echo $client->request('POST', '/', ['Content-Type' => 'application/x-www-form-urlencoded'], 'a=1')->body, "\n";
}
finish_row($server);
?>
--EXPECT--
[{"a":"1"},{"http_parse_post":false}]
[{"a":"1"},{"http_parse_post":false}]
