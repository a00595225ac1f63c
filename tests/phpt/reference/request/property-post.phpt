--TEST--
request: $post is null without form data and an array with some
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$form = ['Content-Type' => 'application/x-www-form-urlencoded'];
var_dump((new ReflectionClass(Swoole\Http\Request::class))->getDefaultProperties()['post']);
values('$request->post', req('/', $form, '', 'POST'), req('/', [], 'a=1', 'POST'), req('/', $form, 'a=1', 'POST'));
?>
--EXPECT--
NULL
null
null
{"a":"1"}
