--TEST--
response: Phrases of the 2xx codes
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->status((int) $request->get["code"]); $response->end();');
$codes = [
    200, 201, 202, 203, 204, 205, 206, 207, 208, 226
];
foreach ($codes as $code) {
    $client = WsClient::connect($server->port);
    $client->send(req("/?code=$code", ['Connection' => 'close']));
    echo strtok($client->recvAll(), "\r"), "\n";
}
finish_row($server);
?>
--EXPECT--
HTTP/1.1 200 OK
HTTP/1.1 201 Created
HTTP/1.1 202 Accepted
HTTP/1.1 203 Non-Authoritative Information
HTTP/1.1 204 No Content
HTTP/1.1 205 Reset Content
HTTP/1.1 206 Partial Content
HTTP/1.1 207 Multi-Status
HTTP/1.1 208 Already Reported
HTTP/1.1 226 IM Used
