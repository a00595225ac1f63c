--TEST--
server: A target in absolute form is the path, and falls to "/"
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve('$server->handle("/p", fn ($request, $response) => $response->end("/p"));
    $server->handle("/", fn ($request, $response) => $response->end($request->server["request_uri"]));');
echo fetch($server, 'http://localhost/p')->body, "\n";
finish_row($server);
?>
--EXPECT--
/p
