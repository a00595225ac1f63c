--TEST--
server: A chunked body of 65400 bytes is taken
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->end((string) strlen($request->getContent()));');
$body = dechex(65400) . "\r\n" . str_repeat('a', 65400) . "\r\n0\r\n\r\n";
echo fetch($server, '/', 'POST', ['Transfer-Encoding' => 'chunked'], $body)->body, "\n";
finish_row($server);
?>
--EXPECT--
65400
