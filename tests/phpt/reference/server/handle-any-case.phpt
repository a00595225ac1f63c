--TEST--
server: Patterns match in any case of letters
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$server = serve('$server->handle("/Test", fn ($request, $response) => $response->end("test"));');
foreach (['/TEST/x', '/test', '/tEsT'] as $path) {
    echo $path, ' ', fetch($server, $path)->status, "\n";
}
finish_row($server);
?>
--EXPECT--
/TEST/x 200
/test 200
/tEsT 200
