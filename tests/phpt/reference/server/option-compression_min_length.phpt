--TEST--
server: compression_min_length is another name, and sets the limit
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

foreach (['http_compression_min_length', 'compression_min_length'] as $name) {
    $server = serve_row('$response->end(str_repeat("a", (int) $request->get["n"]));', [$name => 50]);
    foreach ([49, 50] as $n) {
        var_dump(fetch($server, "/?n=$n", 'GET', ['Accept-Encoding' => 'gzip'])->header('Content-Encoding'));
    }
    finish_row($server);
}
?>
--EXPECT--
NULL
string(4) "gzip"
NULL
string(4) "gzip"
