--TEST--
request: isCompleted() is true in a handler
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('$request->isCompleted()');
?>
--EXPECT--
true
