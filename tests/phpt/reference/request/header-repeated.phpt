--TEST--
request: A repeated header becomes a list, in order
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('$request->header["x-a"]', req('/', ['X-A' => ['a', 'b']]), req('/', ['X-A' => ['a', 'b', 'c']]));
?>
--EXPECT--
["a","b"]
["a","b","c"]
