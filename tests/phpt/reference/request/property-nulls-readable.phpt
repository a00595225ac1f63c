--TEST--
request: An offset of a property that is null may be read with ??
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('[$request->get["x"] ?? "default", $request->cookie["x"]["y"] ?? "default", isset($request->post["x"])]');
?>
--EXPECT--
["default","default",false]
