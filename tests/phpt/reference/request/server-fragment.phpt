--TEST--
request: A fragment in the target is not cut off
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('[$request->server["query_string"], $request->get]', req('/get?x#frag'));
?>
--EXPECT--
["x#frag",{"x#frag":""}]
