--TEST--
server: A pattern knows no wildcard
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve('$server->handle("/a*", fn ($request, $response) => $response->end("star"));');
echo fetch($server, '/abc')->status, ' ', fetch($server, '/a*')->status, "\n";
finish_row($server);
?>
--EXPECT--
404 200
