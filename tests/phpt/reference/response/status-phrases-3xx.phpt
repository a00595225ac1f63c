--TEST--
response: Phrases of the 3xx codes
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->status((int) $request->get["code"]); $response->end();');
$codes = [
    300, 301, 302, 303, 304, 305, 306, 307, 308
];
foreach ($codes as $code) {
    $client = WsClient::connect($server->port);
    $client->send(req("/?code=$code", ['Connection' => 'close']));
    echo strtok($client->recvAll(), "\r"), "\n";
}
finish_row($server);
?>
--EXPECT--
HTTP/1.1 300 Multiple Choices
HTTP/1.1 301 Moved Permanently
HTTP/1.1 302 Found
HTTP/1.1 303 See Other
HTTP/1.1 304 Not Modified
HTTP/1.1 305 Use Proxy
HTTP/1.1 306 (Unused)
HTTP/1.1 307 Temporary Redirect
HTTP/1.1 308 Permanent Redirect
