--TEST--
server: The Server header says swoole-http-server
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

echo fetch(serve_row('$response->end();'), '/')->header('Server'), "\n";
?>
--EXPECT--
wsco
