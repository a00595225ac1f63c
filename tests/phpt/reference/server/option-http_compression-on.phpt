--TEST--
server: http_compression is on: bodies are compressed as Accept-Encoding allows
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$reply = fetch(serve_row('$response->end(str_repeat("a", 100));'), '/', 'GET', ['Accept-Encoding' => 'gzip']);
var_dump($reply->header('Content-Encoding'), gzdecode($reply->body) === str_repeat('a', 100));
?>
--EXPECT--
string(4) "gzip"
bool(true)
