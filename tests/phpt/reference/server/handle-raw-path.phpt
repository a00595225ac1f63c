--TEST--
server: Patterns are compared with the undecoded path, up to the question mark
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve('$server->handle("/a b", fn ($request, $response) => $response->end("decoded"));
    $server->handle("/a%20b", fn ($request, $response) => $response->end("raw"));
    $server->handle("/q?x", fn ($request, $response) => $response->end("query"));');
echo fetch($server, '/a%20b?c')->body, ' ', fetch($server, '/q?x')->status, "\n";
finish_row($server);
?>
--EXPECT--
raw 404
