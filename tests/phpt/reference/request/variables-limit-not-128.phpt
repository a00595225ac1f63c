--TEST--
request: More than 128 variables are taken, though documented as the limit
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$many = implode('&', array_map(fn ($i) => "v$i=$i", range(1, 200)));
values('count($request->get)', req("/?$many"));
values('count($request->post)', req('/', ['Content-Type' => 'application/x-www-form-urlencoded'], $many, 'POST'));
?>
--EXPECT--
200
200
