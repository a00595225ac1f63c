--TEST--
server: "/" serves what no other pattern matches
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve(<<<'CODE'
    $server->handle('/', fn (Request $request, Response $response) => $response->end('root'));
    $server->handle('/a', fn (Request $request, Response $response) => $response->end('a'));
    CODE);
echo fetch($server, '/a')->body, ' ', fetch($server, '/b')->body, ' ', fetch($server, '/')->body, "\n";
finish_row($server);
?>
--EXPECT--
a root root
