--TEST--
request: request_method is the method in upper case
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('$request->server["request_method"]', req(), req(method: 'POST', body: ''));
?>
--EXPECT--
"GET"
"POST"
