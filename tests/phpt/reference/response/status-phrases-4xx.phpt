--TEST--
response: Phrases of the 4xx codes
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->status((int) $request->get["code"]); $response->end();');
$codes = [
    400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418, 421,
    422, 423, 424, 425, 426, 428, 429, 431, 451
];
foreach ($codes as $code) {
    $client = WsClient::connect($server->port);
    $client->send(req("/?code=$code", ['Connection' => 'close']));
    echo strtok($client->recvAll(), "\r"), "\n";
}
finish_row($server);
?>
--EXPECT--
HTTP/1.1 400 Bad Request
HTTP/1.1 401 Unauthorized
HTTP/1.1 402 Payment Required
HTTP/1.1 403 Forbidden
HTTP/1.1 404 Not Found
HTTP/1.1 405 Method Not Allowed
HTTP/1.1 406 Not Acceptable
HTTP/1.1 407 Proxy Authentication Required
HTTP/1.1 408 Request Timeout
HTTP/1.1 409 Conflict
HTTP/1.1 410 Gone
HTTP/1.1 411 Length Required
HTTP/1.1 412 Precondition Failed
HTTP/1.1 413 Payload Too Large
HTTP/1.1 414 URI Too Long
HTTP/1.1 415 Unsupported Media Type
HTTP/1.1 416 Range Not Satisfiable
HTTP/1.1 417 Expectation Failed
HTTP/1.1 418 I'm a teapot
HTTP/1.1 421 Misdirected Request
HTTP/1.1 422 Unprocessable Entity
HTTP/1.1 423 Locked
HTTP/1.1 424 Failed Dependency
HTTP/1.1 425 Too Early
HTTP/1.1 426 Upgrade Required
HTTP/1.1 428 Precondition Required
HTTP/1.1 429 Too Many Requests
HTTP/1.1 431 Request Header Fields Too Large
HTTP/1.1 451 Unavailable For Legal Reasons
