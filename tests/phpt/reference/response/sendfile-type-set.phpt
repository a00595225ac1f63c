--TEST--
response: Keeps a Content-Type that the script has set
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $file = sys_get_temp_dir() . '/wsco-row-' . getmypid() . '.txt';
    file_put_contents($file, '0123456789');
    $response->header('content-type', 'x/y');
    $response->sendfile($file);
    unlink($file);
    CODE);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Content-Type: x/y\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Length: 10\r\n
\r\n
0123456789
