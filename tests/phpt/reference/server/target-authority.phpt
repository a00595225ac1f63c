--TEST--
server: A target in authority form is the path, and falls to "/"
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('$request->server["request_uri"]', req('x:80', method: 'CONNECT'));
?>
--EXPECT--
"x:80"
