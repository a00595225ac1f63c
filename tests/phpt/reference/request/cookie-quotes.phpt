--TEST--
request: Quotes around a value are kept
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('$request->cookie["k2"]', req('/', ['Cookie' => 'k2="q"']));
?>
--EXPECT--
"\"q\""
