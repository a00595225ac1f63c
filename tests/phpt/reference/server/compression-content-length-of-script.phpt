--TEST--
server: A Content-Length set by the script is dropped, with a log line, when the client takes a coding
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->header("Content-Length", "100"); $response->end(str_repeat("a", 100));');
$reply = fetch($server, '/', 'GET', ['Accept-Encoding' => 'gzip']);
var_dump($reply->headerLines('Content-Length') === [(string) strlen($reply->body)], strlen(gzdecode($reply->body)));
finish_row($server);
?>
--EXPECT--
bool(true)
int(100)
---
[*]	WARNING	Context::build_header() (ERRNO 7105): The client has set 'Accept-Encoding', 'Content-Length' will be ignored
