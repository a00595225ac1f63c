--TEST--
server: compression_types is another name of http_compression_types
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->end(str_repeat("a", 100));', ['compression_types' => ['application/json']]);
var_dump(fetch($server, '/', 'GET', ['Accept-Encoding' => 'gzip'])->header('Content-Encoding'));
finish_row($server);
?>
--EXPECT--
NULL
