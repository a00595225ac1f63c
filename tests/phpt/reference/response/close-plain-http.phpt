--TEST--
response: On plain HTTP, before any answer: closes without a byte
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
whole_answers('echo j($response->close());', [req()]);
?>
--EXPECT--
---
true
