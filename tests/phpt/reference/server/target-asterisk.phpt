--TEST--
server: The target * is the path, and falls to "/"
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('$request->server["request_uri"]', req('*', method: 'OPTIONS'));
?>
--EXPECT--
"*"
