--TEST--
server: Options take the usual conversions of PHP
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values_with(['http_parse_cookie' => '0', 'http_parse_post' => 0], '[$request->cookie, $request->post]',
    req('/', ['Cookie' => 'a=1', 'Content-Type' => 'application/x-www-form-urlencoded'], 'b=2', 'POST'));
?>
--EXPECT--
[null,null]
