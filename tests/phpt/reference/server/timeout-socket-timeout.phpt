--TEST--
server: socket_timeout changes the time-out as socket_read_timeout does
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->end("x");', setup: 'Coroutine::set(["socket_timeout" => 0.05]);');
echo WsClient::connect($server->port)->expectEnd(), "\n";
finish_row($server);
?>
--EXPECT--
eof
