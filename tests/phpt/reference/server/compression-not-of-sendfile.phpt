--TEST--
server: sendfile() is not compressed
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$file = TestServer::file(str_repeat('a', 100));
$reply = fetch(serve_row("\$response->sendfile('$file');"), '/', 'GET', ['Accept-Encoding' => 'gzip']);
var_dump($reply->header('Content-Encoding'), $reply->body === str_repeat('a', 100));
unlink($file);
?>
--EXPECT--
NULL
bool(true)
