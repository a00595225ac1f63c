--TEST--
response: Last, for chunks, Transfer-Encoding: chunked, unless the script has set it
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    isset($request->get['own']) && $response->header('transfer-encoding', 'chunked');
    $response->write('x');
    $response->end();
    CODE, [req(), req('/?own')]);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Transfer-Encoding: chunked\r\n
\r\n
1\r\n
x\r\n
0\r\n
\r\n
HTTP/1.1 200 OK\r\n
Transfer-Encoding: chunked\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
\r\n
1\r\n
x\r\n
0\r\n
\r\n
