--TEST--
response: Phrases of the 5xx codes
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->status((int) $request->get["code"]); $response->end();');
$codes = [
    500, 501, 502, 503, 504, 505, 506, 507, 508, 510, 511
];
foreach ($codes as $code) {
    $client = WsClient::connect($server->port);
    $client->send(req("/?code=$code", ['Connection' => 'close']));
    echo strtok($client->recvAll(), "\r"), "\n";
}
finish_row($server);
?>
--EXPECT--
HTTP/1.1 500 Internal Server Error
HTTP/1.1 501 Not Implemented
HTTP/1.1 502 Bad Gateway
HTTP/1.1 503 Service Unavailable
HTTP/1.1 504 Gateway Timeout
HTTP/1.1 505 HTTP Version Not Supported
HTTP/1.1 506 Variant Also Negotiates
HTTP/1.1 507 Insufficient Storage
HTTP/1.1 508 Loop Detected
HTTP/1.1 510 Not Extended
HTTP/1.1 511 Network Authentication Required
