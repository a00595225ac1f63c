--TEST--
server: A pattern matches every path that begins with it, without a boundary
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve('$server->handle("/test", fn ($request, $response) => $response->end("test"));');
foreach (['/test', '/test111', '/test/x', '/test?q', '/tes'] as $path) {
    echo $path, ' ', fetch($server, $path)->status, "\n";
}
finish_row($server);
?>
--EXPECT--
/test 200
/test111 200
/test/x 200
/test?q 200
/tes 404
