--TEST--
server: A negative compression_min_length is a warning and ignored
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->end(str_repeat("a", 19));', ['compression_min_length' => -1]);
var_dump(fetch($server, '/', 'GET', ['Accept-Encoding' => 'gzip'])->header('Content-Encoding'));
finish_row($server);
?>
--EXPECTF--
NULL
---
Warning: Swoole\Coroutine\Http\Server::%s(): compression_min_length must be greater than or equal to 0, got -1
