--TEST--
server: GZIP in capitals gives nothing
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

var_dump(fetch(serve_row('$response->end(str_repeat("a", 100));'), '/', 'GET', ['Accept-Encoding' => 'GZIP'])->header('Content-Encoding'));
?>
--EXPECT--
string(4) "gzip"
