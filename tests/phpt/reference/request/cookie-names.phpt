--TEST--
request: Dots and blanks in names become underscores
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('$request->cookie', req('/', ['Cookie' => 'a.b=1; c d=2']));
?>
--EXPECT--
{"a_b":"1","c_d":"2"}
