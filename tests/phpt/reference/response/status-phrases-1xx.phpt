--TEST--
response: Phrases of the 1xx codes
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->status((int) $request->get["code"]); $response->end();');
$codes = [
    100, 101, 102, 103
];
foreach ($codes as $code) {
    $client = WsClient::connect($server->port);
    $client->send(req("/?code=$code", ['Connection' => 'close']));
    echo strtok($client->recvAll(), "\r"), "\n";
}
finish_row($server);
?>
--EXPECT--
HTTP/1.1 100 Continue
HTTP/1.1 101 Switching Protocols
HTTP/1.1 102 Processing
HTTP/1.1 103 Early Hints
