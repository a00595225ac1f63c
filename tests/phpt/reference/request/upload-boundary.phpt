--TEST--
request: The boundary may be bare or quoted
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

require __DIR__ . '/../../inc/multipart.inc';
$body = multipart([['up', 'x', 'x.txt', null]], 'a b');
values('$request->files["up"]["name"]', req('/', ['Content-Type' => 'multipart/form-data; boundary="a b"'], $body, 'POST'),
    req('/', ['Content-Type' => 'multipart/form-data; boundary=xYzZY'], multipart([['up', 'x', 'x.txt', null]]), 'POST'));
?>
--EXPECT--
"x.txt"
"x.txt"
