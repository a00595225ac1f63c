--TEST--
response: Counts as ended
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $file = sys_get_temp_dir() . '/wsco-row-' . getmypid() . '.txt';
    file_put_contents($file, '0123456789');
    echo j([$response->sendfile($file), $response->isWritable(), $response->end(), swoole_last_error()]);
    unlink($file);
    CODE);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/plain\r\n
Content-Length: 10\r\n
\r\n
0123456789
---
[true,false,false,7106]
