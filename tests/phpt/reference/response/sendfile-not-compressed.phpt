--TEST--
response: The file is not compressed
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $file = sys_get_temp_dir() . '/wsco-row-' . getmypid() . '.txt';
    file_put_contents($file, str_repeat('a', 100));
    $response->sendfile($file);
    unlink($file);
    CODE, [req('/', ['Accept-Encoding' => 'gzip'])]);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/plain\r\n
Content-Length: 100\r\n
\r\n
aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
