--TEST--
request: Of equal names the first wins
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('$request->cookie', req('/', ['Cookie' => 'a=1; a=2']));
?>
--EXPECT--
{"a":"1"}
