--TEST--
server: The time-out is that of the moment when the connection was made
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve('$server->handle("/set", function ($request, $response) {
        Coroutine::set(["socket_read_timeout" => 0.05]);
        $response->end("set");
    });
    $server->handle("/", fn ($request, $response) => $response->end("x"));');
$old = WsClient::connect($server->port);
$old->get('/');
fetch($server, '/set');
echo 'new: ', WsClient::connect($server->port)->expectEnd(), "\n";
echo 'old: ', $old->get('/')->status, "\n";
finish_row($server);
?>
--EXPECT--
new: eof
old: 200
