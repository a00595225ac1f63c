--TEST--
request: A dot in a name becomes an underscore
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

values('$request->get', req('/?b.c=1'));
values('$request->post', req('/', ['Content-Type' => 'application/x-www-form-urlencoded'], 'b.c=1', 'POST'));
?>
--EXPECT--
{"b_c":"1"}
{"b_c":"1"}
