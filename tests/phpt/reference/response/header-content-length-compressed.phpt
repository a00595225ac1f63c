--TEST--
response: A Content-Length of the script is dropped for a compressed body, with a log line
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->header("content-length", 100); $response->end(str_repeat("a", 100));');
$client = WsClient::connect($server->port);
$reply = $client->get('/', ['Accept-Encoding' => 'gzip']);
var_dump($reply->header('Content-Encoding'), strlen($reply->body) < 100);
finish_row($server);
?>
--EXPECT--
string(4) "gzip"
bool(true)
---
[*]	WARNING	Context::build_header() (ERRNO 7105): The client has set 'Accept-Encoding', 'Content-Length' will be ignored
