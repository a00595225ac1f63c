--TEST--
response: Then Connection: keep-alive or close, unless the script has set it
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    isset($request->get['own']) && $response->header('connection', 'x-own, keep-alive');
    $response->end();
    CODE, [req(), req('/', ['Connection' => 'close']), req('/?own')]);
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
Server: *\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
HTTP/1.1 200 OK\r\n
Connection: x-own, keep-alive\r\n
Server: *\r\n
Date: *\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
