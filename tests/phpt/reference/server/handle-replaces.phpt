--TEST--
server: The same pattern again replaces the old handler
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve(<<<'CODE'
    $server->handle('/a', fn (Request $request, Response $response) => $response->end('old'));
    $server->handle('/a', fn (Request $request, Response $response) => $response->end('new'));
    CODE);
echo fetch($server, '/a')->body, "\n";
finish_row($server);
?>
--EXPECT--
new
