--TEST--
response: Not upgraded: a warning, false and 503
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';
ob_start();
answers(<<<'CODE'
    echo j([$response->recv(), swoole_last_error()]);
    $response->end();
    CODE);
echo preg_replace('/fd\[\d+\]/', 'fd[*]', ob_get_clean());
?>
--EXPECT--
HTTP/1.1 200 OK\r\n
Server: *\r\n
Date: *\r\n
Connection: keep-alive\r\n
Content-Type: text/html\r\n
Content-Length: 0\r\n
\r\n
---
Warning: Swoole\Http\Response::recv(): fd[*] is not a websocket conncetion
[false,503]
