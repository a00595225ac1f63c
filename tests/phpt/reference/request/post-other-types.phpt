--TEST--
request: A body of another type leaves post null
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('[$request->post, $request->getContent()]', req('/', ['Content-Type' => 'text/plain'], 'a=1', 'POST'));
?>
--EXPECT--
[null,"a=1"]
