--TEST--
request: path_info is the target decoded, dot segments stay
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('$request->server["path_info"]', req('/dump/a%20b/../c?q'));
?>
--EXPECT--
"/dump/a b/../c"
