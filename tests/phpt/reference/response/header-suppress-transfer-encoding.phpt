--TEST--
response: An empty or null Transfer-Encoding for chunks
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $response->header('transfer-encoding', isset($request->get['null']) ? null : '');
    $response->write('body');
    $response->end();
    CODE, [req(), req('/?null')]);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Transfer-Encoding: chunked\r\n
\r\n
4\r\n
body\r\n
0\r\n
\r\n
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Transfer-Encoding: chunked\r\n
\r\n
4\r\n
body\r\n
0\r\n
\r\n
