--TEST--
request: A file has the keys type, tmp_name, size, name, error, in this order
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

require __DIR__ . '/../../inc/multipart.inc';
values('array_merge($request->files["up"], ["tmp_name" => "*"])', req('/', ['Content-Type' => 'multipart/form-data; boundary=xYzZY'],
    multipart([['up', 'hello, world', 'a b.txt', 'text/plain']]), 'POST'));
?>
--EXPECT--
{"type":"text/plain","tmp_name":"*","size":12,"name":"a b.txt","error":0}
