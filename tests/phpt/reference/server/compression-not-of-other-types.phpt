--TEST--
server: A body whose type is not in the list is not compressed
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->end(str_repeat("a", 100));', ['http_compression_types' => ['text/plain']]);
var_dump(fetch($server, '/', 'GET', ['Accept-Encoding' => 'gzip'])->header('Content-Encoding'));
finish_row($server);
?>
--EXPECT--
NULL
