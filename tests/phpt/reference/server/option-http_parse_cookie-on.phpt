--TEST--
server: http_parse_cookie is on: cookies go to $request->cookie and not into header
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('[$request->cookie, $request->header]', req('/', ['Cookie' => 'a=1; b=2']));
?>
--EXPECT--
[{"a":"1","b":"2"},{"host":"localhost"}]
