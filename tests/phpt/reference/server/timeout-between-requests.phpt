--TEST--
server: A connection that idles between requests is closed silently at the time-out
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->end("x");', setup: 'Coroutine::set(["socket_read_timeout" => 0.3]);');
$client = WsClient::connect($server->port);
echo $client->get('/')->header('Connection'), ' ', $client->expectEnd(), "\n";
finish_row($server);
?>
--EXPECT--
keep-alive eof
