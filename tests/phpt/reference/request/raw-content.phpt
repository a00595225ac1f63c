--TEST--
request: rawContent() is the same as getContent()
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('[$request->rawContent(), (new Swoole\Http\Request())->rawContent()]', req('/', [], 'abc', 'POST'));
?>
--EXPECT--
["abc",false]
