--TEST--
server: shutdown() closes connections that are idle or wait for the rest of a request
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->end("x");');
$idle = WsClient::connect($server->port);
$idle->get('/');
$half = WsClient::connect($server->port);
$half->send(req() . 'GET /half HTTP/1.1');
$half->readReply();
WsClient::connect($server->port)->get('/-stop');
echo $idle->expectEnd() === 'eof' ? 'idle closed' : 'reset', "\n";
$half->expectEnd();
echo "half closed\n", $server->wait(), "\n";
?>
--EXPECT--
idle closed
half closed
0
