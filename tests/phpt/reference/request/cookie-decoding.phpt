--TEST--
request: Values are URL-decoded, but a plus stays a plus
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('$request->cookie', req('/', ['Cookie' => 'a=x%20y+z%3B']));
?>
--EXPECT--
{"a":"x y+z;"}
