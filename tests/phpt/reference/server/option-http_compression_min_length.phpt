--TEST--
server: http_compression_min_length is 20: shorter bodies stay as they are, 20 bytes are compressed
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->end(str_repeat("a", (int) $request->get["n"]));');
foreach ([19, 20] as $n) {
    var_dump(fetch($server, "/?n=$n", 'GET', ['Accept-Encoding' => 'gzip'])->header('Content-Encoding'));
}
finish_row($server);
?>
--EXPECT--
NULL
string(4) "gzip"
