--TEST--
server: A pattern need not begin with a slash, and then matches no path
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve(<<<'CODE'
    var_dump($server->handle('abc', fn (Request $request, Response $response) => $response->end('abc')));
    CODE);
echo fetch($server, '/abc')->status, ' ', fetch($server, 'abc')->status, "\n";
finish_row($server);
?>
--EXPECT--
404 400
---
bool(true)
