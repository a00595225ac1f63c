--TEST--
server: http_parse_post is on: urlencoded bodies go to $request->post
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('$request->post', req('/', ['Content-Type' => 'application/x-www-form-urlencoded'], 'a=1&b=2', 'POST'));
?>
--EXPECT--
{"a":"1","b":"2"}
