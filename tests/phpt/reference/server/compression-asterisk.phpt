--TEST--
server: Accept-Encoding: * gives nothing
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$coding = fetch(serve_row('$response->end(str_repeat("a", 100));'), '/', 'GET', ['Accept-Encoding' => '*'])->header('Content-Encoding');
var_dump(in_array($coding, ['br', 'gzip'], true));
?>
--EXPECT--
bool(true)
