--TEST--
request: getMethod() returns the name of the method
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('$request->getMethod()', req(), req(method: 'PATCH', body: 'x'), req(method: 'M-SEARCH'));
?>
--EXPECT--
"GET"
"PATCH"
"M-SEARCH"
