--TEST--
server: http_parse_cookie off: cookie stays null, the header is there as it came
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values_with(['http_parse_cookie' => false], '[$request->cookie, $request->header]', req('/', ['Cookie' => 'a=1; b=2']));
?>
--EXPECT--
[null,{"host":"localhost","cookie":"a=1; b=2"}]
