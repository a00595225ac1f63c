--TEST--
server: A response begun with write() is not compressed
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$reply = fetch(serve_row('$response->write(str_repeat("a", 100)); $response->end();'), '/', 'GET', ['Accept-Encoding' => 'gzip']);
var_dump($reply->header('Content-Encoding'), $reply->header('Transfer-Encoding'), strlen($reply->body));
?>
--EXPECT--
NULL
string(7) "chunked"
int(100)
