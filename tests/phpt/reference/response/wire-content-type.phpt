--TEST--
response: Then Content-Type: text/html without charset, unless the script has set it
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    isset($request->get['own']) && $response->header('content-type', 'text/css; charset=utf-8');
    $response->end();
    CODE, [req(), req('/?own')]);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
HTTP/1.1 200 OK\r\n
Content-Type: text/css; charset=utf-8\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Length: 0\r\n
\r\n
