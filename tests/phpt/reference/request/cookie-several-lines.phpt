--TEST--
request: Several Cookie lines go into one array
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('$request->cookie', req('/', ['Cookie' => ['a=1', 'b=2; c=3']]));
?>
--EXPECT--
{"a":"1","b":"2","c":"3"}
