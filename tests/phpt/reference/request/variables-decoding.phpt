--TEST--
request: + and %xx are decoded in names and values
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('$request->get', req('/?a%2Bb+c=d+e%21'));
values('$request->post', req('/', ['Content-Type' => 'application/x-www-form-urlencoded'], 'a%2Bb+c=d+e%21', 'POST'));
?>
--EXPECT--
{"a+b_c":"d e!"}
{"a+b_c":"d e!"}
