--TEST--
server: Of the codings that the client takes equally, br comes before gzip before deflate
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->end(str_repeat("a", 100));');
$coding = fn (string $accept) => fetch($server, '/', 'GET', ['Accept-Encoding' => $accept])->header('Content-Encoding');
// br where it is built in
var_dump(in_array($coding('deflate, gzip, br'), ['br', 'gzip'], true), $coding('deflate, gzip'), $coding('deflate'));
var_dump($coding('br') === ($coding('deflate, gzip, br') === 'br' ? 'br' : null));
finish_row($server);
?>
--EXPECT--
bool(true)
string(4) "gzip"
string(7) "deflate"
bool(true)
