--TEST--
request: getContent() returns an empty string when there is no body
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('$request->getContent()', req(), req('/', [], '', 'POST'));
?>
--EXPECT--
""
""
