--TEST--
request: In path_info + becomes a blank
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('$request->server["path_info"]', req('/a+b%2Bc'));
?>
--EXPECT--
"/a b+c"
