--TEST--
server: Request and response are destroyed when the handler has returned
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve(<<<'CODE'
    $weak = [];
    $server->handle('/look', fn (Request $request, Response $response) =>
        $response->end(j(array_map(fn ($reference) => $reference->get() === null, $GLOBALS['weak']))));
    $server->handle('/', function (Request $request, Response $response) {
        $GLOBALS['weak'] = [WeakReference::create($request), WeakReference::create($response)];
        $response->end();
    });
    CODE);
fetch($server, '/');
echo fetch($server, '/look')->body, "\n";
finish_row($server);
?>
--EXPECT--
[true,true]
