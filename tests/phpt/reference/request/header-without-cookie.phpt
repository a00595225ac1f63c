--TEST--
request: There is no cookie in $header while http_parse_cookie is on
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('$request->header', req('/', ['Cookie' => 'a=1']));
values_with(['http_parse_cookie' => false], '$request->header', req('/', ['Cookie' => 'a=1']));
?>
--EXPECT--
{"host":"localhost"}
{"host":"localhost","cookie":"a=1"}
