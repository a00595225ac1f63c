--TEST--
request: request_uri is the target up to the question mark, not decoded
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('$request->server["request_uri"]', req('/dump/a%20b/../c?q'));
?>
--EXPECT--
"/dump/a%20b/../c"
