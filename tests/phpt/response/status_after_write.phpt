--TEST--
status(204) after write() comes too late: the chunks begun are completed
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$server = serve(<<<'CODE'
    foreach ([204, 304, 200] as $status) {
        $server->handle("/$status", function (Request $request, Response $response) use ($status) {
            $response->status($status === 200 ? 204 : 200);
            $response->write('a');
            $response->status($status);
            $response->write('b');
            $response->end('c');
        });
    }
    CODE);
$client = WsClient::connect($server->port);
foreach ([204, 304, 200] as $path) {
    $reply = $client->get("/$path");
    echo "$reply->status '$reply->body'\n";
}
finish($server);
?>
--EXPECT--
200 'abc'
200 'abc'
204 ''
