--TEST--
server: Without Accept-Encoding nothing is compressed
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$reply = fetch(serve_row('$response->end(str_repeat("a", 100));'), '/');
var_dump($reply->header('Content-Encoding'), $reply->header('Content-Length'), $reply->body === str_repeat('a', 100));
?>
--EXPECT--
NULL
string(3) "100"
bool(true)
