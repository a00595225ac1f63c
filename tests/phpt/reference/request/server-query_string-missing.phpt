--TEST--
request: Without a query, or with an empty one, there is no query_string
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('array_key_exists("query_string", $request->server)', req('/x'), req('/x?'));
?>
--EXPECT--
false
false
