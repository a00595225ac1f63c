--TEST--
response: An empty or null Server suppresses the field and its default
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
answers(<<<'CODE'
    $response->header('server', isset($request->get['null']) ? null : '');
    $response->end('body');
    CODE, [req(), req('/?null')]);
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 4\r\n
\r\n
body
HTTP/1.1 200 OK\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 4\r\n
\r\n
body
