--TEST--
request: Names are in lower case
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('$request->header', req('/', ['X-UPPER-Case' => 'Value']));
?>
--EXPECT--
{"host":"localhost","x-upper-case":"Value"}
