--TEST--
server: http_parse_post off does not hold back multipart fields
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

require __DIR__ . '/../../inc/multipart.inc';
values_with(['http_parse_post' => false], '$request->post',
    req('/', ['Content-Type' => 'multipart/form-data; boundary=xYzZY'], multipart([['a', '1', null, null]]), 'POST'));
?>
--EXPECT--
{"a":"1"}
