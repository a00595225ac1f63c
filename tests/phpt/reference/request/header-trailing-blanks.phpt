--TEST--
request: Blanks behind a value are kept
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('$request->header["x-sp"]', req('/', ['X-Sp' => "  padded \t "]));
?>
--EXPECT--
"padded"
