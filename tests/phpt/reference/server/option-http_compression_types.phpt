--TEST--
server: http_compression_types: only bodies whose Content-Type is exactly one of these are compressed
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->header("Content-Type", $request->get["t"]); $response->end(str_repeat("a", 100));',
    ['http_compression_types' => ['application/json']]);
foreach (['application/json', 'application/json; charset=utf-8', 'text/html'] as $type) {
    var_dump(fetch($server, '/?t=' . urlencode($type), 'GET', ['Accept-Encoding' => 'gzip'])->header('Content-Encoding'));
}
finish_row($server);
?>
--EXPECT--
string(4) "gzip"
NULL
NULL
