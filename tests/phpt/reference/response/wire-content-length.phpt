--TEST--
response: Else Content-Length comes last, unless the script has set it
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    isset($request->get['own']) && $response->header('content-length', 4);
    $response->end('body');
    CODE, [req(), req('/?own')]);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 4\r\n
\r\n
body
HTTP/1.1 200 OK\r\n
Content-Length: 4\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
\r\n
body
