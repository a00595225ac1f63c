--TEST--
request: Blanks before a value are trimmed
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('$request->header["x-sp"]', req('/', ['X-Sp' => "  \t padded"]));
?>
--EXPECT--
"padded"
