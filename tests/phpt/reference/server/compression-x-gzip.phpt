--TEST--
server: x-gzip gives gzip
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

var_dump(fetch(serve_row('$response->end(str_repeat("a", 100));'), '/', 'GET', ['Accept-Encoding' => 'x-gzip'])->header('Content-Encoding'));
?>
--EXPECT--
string(4) "gzip"
