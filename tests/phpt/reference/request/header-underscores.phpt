--TEST--
request: Names may have underscores
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('$request->header["x_under_score"]', req('/', ['X_Under_Score' => '1']));
?>
--EXPECT--
"1"
