--TEST--
server: Content-Encoding comes immediately before Content-Length
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$reply = fetch(serve_row('$response->end(str_repeat("a", 100));'), '/', 'GET', ['Accept-Encoding' => 'gzip']);
$names = array_column($reply->headers, 0);
var_dump(array_search('Content-Length', $names) - array_search('Content-Encoding', $names), end($names));
?>
--EXPECT--
int(1)
string(14) "Content-Length"
