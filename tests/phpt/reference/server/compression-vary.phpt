--TEST--
server: No Vary header is added
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->end(str_repeat("a", 100));');
var_dump(fetch($server, '/', 'GET', ['Accept-Encoding' => 'gzip'])->header('Vary'));
finish_row($server);
?>
--EXPECT--
string(15) "Accept-Encoding"
