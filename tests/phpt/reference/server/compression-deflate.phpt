--TEST--
server: deflate is raw, without the wrapper of zlib
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$reply = fetch(serve_row('$response->end(str_repeat("a", 100));'), '/', 'GET', ['Accept-Encoding' => 'deflate']);
var_dump($reply->header('Content-Encoding'), gzuncompress($reply->body) === str_repeat('a', 100));
?>
--EXPECT--
string(7) "deflate"
bool(true)
