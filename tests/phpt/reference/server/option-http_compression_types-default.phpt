--TEST--
server: Without http_compression_types every type is compressed
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->header("Content-Type", "image/png"); $response->end(str_repeat("a", 100));');
var_dump(fetch($server, '/', 'GET', ['Accept-Encoding' => 'gzip'])->header('Content-Encoding'));
finish_row($server);
?>
--EXPECT--
string(4) "gzip"
