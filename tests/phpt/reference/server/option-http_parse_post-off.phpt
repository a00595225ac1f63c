--TEST--
server: http_parse_post off: post stays null, the body is in getContent()
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values_with(['http_parse_post' => false], '[$request->post, $request->getContent()]',
    req('/', ['Content-Type' => 'application/x-www-form-urlencoded'], 'a=1', 'POST'));
?>
--EXPECT--
[null,"a=1"]
