--TEST--
response: Sets application/octet-stream for an unknown extension
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $file = sys_get_temp_dir() . '/wsco-row-' . getmypid() . '.wsco';
    file_put_contents($file, '0123456789');
    $response->sendfile($file);
    unlink($file);
    CODE);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: application/octet-stream\r\n
Content-Length: 10\r\n
\r\n
0123456789
