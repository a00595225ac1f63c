--TEST--
response: An empty or null Content-Length suppresses the field and its default
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
whole_answers(<<<'CODE'
    $response->header('content-length', isset($request->get['null']) ? null : '');
    $response->end('body');
    CODE, [req(), req('/?null')]);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
\r\n
body
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: close\r\n
Content-Type: text/html\r\n
\r\n
body
