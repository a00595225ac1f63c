--TEST--
request: Brackets in a name make a nested array
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('$request->cookie', req('/', ['Cookie' => 'k3[a]=1; k3[b]=2']));
?>
--EXPECT--
{"k3":{"a":"1","b":"2"}}
