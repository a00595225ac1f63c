--TEST--
request: query_string is the raw text behind the question mark
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('$request->server["query_string"]', req('/?a=%20b&c+d?e'));
?>
--EXPECT--
"a=%20b&c+d?e"
