--TEST--
request: There is no master_time
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('isset($request->server["master_time"])');
?>
--EXPECT--
false
