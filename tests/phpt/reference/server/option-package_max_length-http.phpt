--TEST--
server: package_max_length limits an HTTP request: 413 above it
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve_row('$response->end("taken");', ['package_max_length' => '1K']);
echo fetch($server, '/', 'POST', [], str_repeat('a', 900))->body, "\n";
echo fetch($server, '/', 'POST', [], str_repeat('a', 1025))->status, "\n";
finish_row($server);
?>
--EXPECT--
taken
413
